import type { Single } from './intents.ts'
import { timeSaid } from './when-said.ts'
import { zoneSaid } from './zones.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** Words that only carry a request, whatever it is for. */
const carriers = words(
  `a an the my me i id im ill ive we us you u your ur it its is are be do does did can could would will should shall may might please pls plz just now again today some any
  to of for on in at with from and or so that this these those there here like want wanna need needs like would love like hey hi hello ok okay thanks thank thx ty right go ahead let lets
  un una el la los las mi mis me por favor quiero quisiera necesito puedes pueden podrias puedo de en para ahora gracias lo le`,
)

type Request = {
  intent: Single
  /** One of these is said. */
  key: ReadonlySet<string>
  /** And one of these, where there is a list of them. */
  and?: ReadonlySet<string>
  /** What else may be said, and nothing beyond: a tale has other words. */
  may: ReadonlySet<string>
}

const asking = words(
  'send show give get see view read text share tell have list pull up check look open want how whats what which when where mandame manda enviame muestrame dame ver ensename leer',
)
const weeks = words(
  'week weeks weekly this last past recent latest so far month day days daily sunday semana semanal ultimos ultimas ultimo pasada pasado esta este hoy',
)
const everything = words(
  'everything all data info information account journal history records entries wins texts messages profile datos todo todos informacion cuenta historial diario mensajes logros',
)

const also = (...sets: readonly ReadonlySet<string>[]): ReadonlySet<string> => new Set(sets.flatMap((set) => [...set]))

const requests: readonly Request[] = [
  {
    intent: { name: 'recap' },
    key: words('recap recaps summary resumen'),
    may: also(asking, weeks, words('going went look was short full early another new')),
  },
  {
    intent: { name: 'wins' },
    key: words('wins history logros victorias'),
    and: asking,
    may: also(
      asking,
      weeks,
      words('old saved small ones few five 5 three more past previous written logged recorded so'),
    ),
  },
  {
    intent: { name: 'undo' },
    key: words(
      'undo delete remove erase cancel take unsend ignore disregard scrap drop deshacer deshaz borra borrar elimina eliminar quita ignora',
    ),
    and: words('last that previous mistake accident accidentally oops one back ultimo ultima eso anterior error'),
    may: words(
      'one win entry text message thing was were sent wrote said wrong sorry oops whoops meant mean mistake accident accidentally by last latest previous recent back out off never mind no not didnt dont typo mensaje logro entrada fue un error',
    ),
  },
  {
    intent: { name: 'forget' },
    key: words(
      'delete erase wipe remove destroy forget deleted erased removed wiped gone borrar borra borren eliminar elimina eliminen olvida olviden',
    ),
    and: everything,
    may: also(
      everything,
      words(
        'about have has got keep kept stored saved held every everything single bit forever permanently completely entirely ever sent wrote written said personal system database server servers off out que tienen sobre mio mias guardado',
      ),
    ),
  },
  {
    intent: { name: 'export' },
    key: words(
      'export download copy csv pdf spreadsheet exportar exporta descargar descarga copia archivo file backup',
    ),
    may: also(
      everything,
      words(
        'send email get give show text make save link full complete wrote written sent said as way how excel json markdown manda mandame envia enviame dame option possible',
      ),
    ),
  },
  {
    intent: { name: 'book' },
    key: words('session sessions appointment appt consultation booking coaching sesion cita llamada call slot'),
    and: words(
      'book schedule set arrange reserve need want get make have another next new agendar agenda reservar reserva pedir programar quiero necesito hacer when how open available',
    ),
    may: words(
      'up time coach week tomorrow monday tuesday wednesday thursday friday saturday sunday month soon phone video zoom one quick free first another next new available open link slots proxima semana coach manana',
    ),
  },
  {
    intent: { name: 'affirm' },
    key: words('affirmation affirmations affirmacion afirmacion afirmaciones mantra'),
    may: also(
      asking,
      words(
        'another one more new good use could really kind nice positive encouragement day night tonight morning otra mas',
      ),
    ),
  },
  {
    intent: { name: 'help' },
    key: words('help commands command instructions options menu ayuda comandos opciones instrucciones'),
    may: also(
      asking,
      words(
        'using use used work works this thing app program service all available list confused info page por favor stuff texts texting understand understanding',
      ),
    ),
  },
  {
    intent: { name: 'resume' },
    key: words('resume unpause restart continue reanudar reactivar reactiva'),
    may: words('texts texting messages prompts daily sending back them mensajes textos'),
  },
  {
    intent: { name: 'join', word: 'join' },
    key: words('join subscribe resubscribe enroll enrol signup rejoin unirme suscribirme inscribirme'),
    may: words('program list group small wins texts again back up service programa grupo'),
  },
  {
    intent: { name: 'unshare' },
    key: words('unshare'),
    may: words('coach wins everything anymore data journal entries stuff'),
  },
  {
    intent: { name: 'critic' },
    key: words('critic critico'),
    and: words('inner loud help mean harsh back again screaming yelling answer interno fuerte'),
    may: words(
      'inner loud help mean harsh back again screaming yelling really so very being too pretty super attacking bullying tearing wont stop shut up answer interno voz muy fuerte esta',
    ),
  },
  {
    intent: { name: 'journal' },
    key: words('journal diary diario'),
    and: also(asking, words('link page url website web site enlace pagina liga open abrir abre')),
    may: also(
      asking,
      words(
        'link page url website web site online enlace pagina liga open abrir abre whole full entire private again new',
      ),
    ),
  },
  {
    intent: { name: 'ask' },
    key: words('ask asking witness pregunta preguntale preguntar'),
    and: words('link someone somebody friend safe trusted page amigo amiga alguien enlace confianza'),
    may: also(
      asking,
      words(
        'link someone somebody friend safe trusted person page amigo amiga alguien enlace persona confianza what they noticed notice',
      ),
    ),
  },
  {
    intent: { name: 'card' },
    key: words('card tarjeta'),
    and: also(asking, weeks, words('make wins picture')),
    may: also(asking, weeks, words('make wins picture image share my')),
  },
  {
    intent: { name: 'why' },
    key: words('why y porque'),
    and: words(
      'text texts texting message messages messaging this that these getting get got sent send mensaje mensajes llega llego mandas',
    ),
    may: words(
      'text texts texting message messages messaging this that these getting get got sent send came come did daily mensaje mensajes llega llego mandas por que esto',
    ),
  },
  {
    intent: { name: 'rhythm', rhythm: 'sundays' },
    key: words('sundays sunday recap domingos domingo weekly'),
    and: words('only just solo nothing else instead'),
    may: also(
      words(
        'only just solo nothing else instead recap sundays sunday domingos domingo resumen weekly switch change text texts message messages texting send',
      ),
      weeks,
    ),
  },
  {
    intent: { name: 'rhythm', rhythm: 'less' },
    key: words('less fewer menos'),
    and: words('text texts texting message messages prompt prompts often frequently frequent seguido mensajes textos'),
    may: words(
      'text texts texting message messages prompt prompts often frequently frequent seguido mensajes textos send get receive getting a little bit much many bother que',
    ),
  },
  {
    intent: { name: 'rhythm', rhythm: 'daily' },
    key: words('daily everyday diario diarios'),
    and: words('text texts texting message messages prompt prompts back switch again mensajes textos vuelve volver'),
    may: words(
      'text texts texting message messages prompt prompts back switch change go again mensajes textos vuelve volver send get receive every day',
    ),
  },
  {
    intent: { name: 'check' },
    key: words('check chequeo selfcheck'),
    and: words('self weekly week in honor semanal'),
    may: words('self weekly week in my honor semanal do start take ready the'),
  },
  {
    intent: { name: 'five' },
    key: words('five progress cinco progreso'),
    and: words('noticing notice wins start do logros notar'),
    may: words('noticing notice wins small start do logros notar ready'),
  },
]

/** A keyed word may be all that is said but for its carriers; never so many words that it is a tale. */
const mostWords = 12

const fits = ({ key, and, may }: Request, said: readonly string[]): boolean =>
  said.some((word) => key.has(word)) &&
  (and === undefined || said.some((word) => and.has(word))) &&
  said.every((word) => key.has(word) || may.has(word) || and?.has(word) || carriers.has(word))

const aboutTexts = words(
  'text texts texting prompt prompts message messages msg send sent get receive reminder later earlier instead move change switch set daily schedule mensaje mensajes texto mandame manda envia mas tarde temprano better prefer',
)
const besideTimes = words('do make mine works work best better instead like prefer rather have them one go out come')

/** "I'd like my text at 7pm", "later please, like 8pm": a time, and nothing else but that it is for our text. */
const timeAsked = (said: readonly string[], text: string): Single | undefined => {
  if (!said.some((word) => aboutTexts.has(word)) || !/\d|noon|seven|eight|nine|ten|six|five|mediodia|midday/.test(text))
    return undefined
  const left = said.filter(
    (word) =>
      !aboutTexts.has(word) &&
      !besideTimes.has(word) &&
      !(carriers.has(word) && !/^(?:a|las|la|de|y|to|in|por)$/.test(word)),
  )
  const time = timeSaid(left.join(' '))
  if ('time' in time) return { name: 'time', time: time.time }
  return undefined
}

const aboutZones = words(
  'time timezone timezones zone zona horaria moved live living in now change set switch update make put use im am here new different is been were vivo mude estoy cambia cambiar ahora back',
)

/** "I moved to Seattle, change my time zone": a place, and nothing else but that it is about the zone. */
const zoneAsked = (said: readonly string[]): Single | undefined => {
  const at = said.findIndex((word) => /^(?:timezone|timezones|zone|zona)$/.test(word))
  if (at < 0) return undefined
  const place = (of: readonly string[]) => of.filter((word) => !aboutZones.has(word) && !carriers.has(word)).join(' ')
  const rest = place(said)
  // Of two places that are named the zone is the one said beside it.
  const named =
    rest === ''
      ? undefined
      : (zoneSaid(rest) ?? (zoneSaid(place(said.slice(0, at))) && zoneSaid(place(said.slice(at)))))
  return named === undefined ? undefined : { name: 'zone', zone: named }
}

/** A command asked for in words of one's own, by what is said and by what is not; undefined when the message is none. `plain` is plain text. */
export const askedInWords = (plain: string): Single | undefined => {
  const said = plain.split(' ')
  if (said.length < 2 || said.length > mostWords) return undefined
  return requests.find((request) => fits(request, said))?.intent ?? zoneAsked(said) ?? timeAsked(said, plain)
}
