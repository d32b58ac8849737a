import type { Texts } from '../texts.ts'
import { answersInSpanish } from './es-answers.ts'
import { promptsInSpanish } from './es-prompts.ts'

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const words = ['ninguno', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve']
/** A number as it reads inside a sentence. */
const spelled = (number: number) => words[number] ?? String(number)
const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`
const onDays = (days: number) => (days === 1 ? 'en un dia' : `en ${days} dias`)
const winsOnDays = (wins: number, days: number) => (wins === 1 ? '1 logro' : `${count(wins, 'logro')} ${onDays(days)}`)
const comma = (name: string | undefined) => (name ? `, ${name}` : '')
/** "Tres de ellos": a number alone would hang in the air, and "dos de ellos" of two is both. */
const ofThem = (times: number, wins: number | undefined) => {
  if (wins === undefined) return times === 1 ? 'Un logro habla' : `${capital(spelled(times))} logros hablan`
  if (times < wins || times === 1) return `${capital(spelled(times))} de ellos ${times === 1 ? 'habla' : 'hablan'}`
  return times === 2 ? 'Los dos hablan' : `Los ${spelled(times)} hablan`
}
const comparedWithUsual = (times: number, before: number) => {
  const ratio = times / before
  if (ratio > 2.2) return 'por encima del doble de lo usual'
  return ratio >= 1.8 ? 'cerca del doble de lo usual' : 'por encima de lo usual'
}

/**
 * Spanish, as it is texted in the US. GSM-7 has é, ñ, ü, ¿ and ¡, but not á, í, ó and ú: one of them would more than halve
 * what a segment holds. So words with them are avoided, and else written without, as people text. The reader is "tú", and
 * no word takes their gender. A clinician and people with lived experience have yet to review it, the `crisis` texts above all.
 */
export const spanish: Texts = {
  ...answersInSpanish,
  ...promptsInSpanish,

  themes: {
    rest: 'descanso',
    boundaries: 'limites',
    'self-compassion': 'amor propio',
    'asking-for-help': 'pedir ayuda',
    feelings: 'emociones',
    repair: 'reparar',
    'noticing-patterns': 'notar patrones',
    'showing-up': 'seguir adelante',
  },
  weekdays: { 1: 'lunes', 2: 'martes', 3: 'miércoles', 4: 'jueves', 5: 'viernes', 6: 'sabado', 7: 'domingo' },
  months: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'],
  monthDay: ({ month, day }) => `${day} ${month}`,

  dayAtTime: ({ day, time }) => `${day} ${/^1:/.test(time) ? 'a la' : 'a las'} ${time}`,
  today: 'hoy',
  tomorrow: 'mañana',

  consentVersion: 'join-es-1',
  joined: () =>
    'Small Wins: listo. Cerca de 1 mensaje al dia; responde con un logro, por chico que sea. Pueden aplicar cargos de msj y datos. AYUDA: ayuda. STOP: fin.',
  joinedSafety: () =>
    'Esto es un programa: nadie lee en vivo. En peligro, llama al 988 y marca 2, o al 911. ¿Qué nombre te gustaria aqui? O deja eso y manda un primer logro.',
  safety: () => 'Esto es un programa: nadie lee en vivo. En peligro, llama al 988 y marca 2, o al 911.',
  invitation: ({ coach }) =>
    coach === undefined
      ? 'Small Wins: el formulario pidio cerca de 1 mensaje al dia. Manda OK y empieza. Pueden aplicar cargos de msj y datos. AYUDA: ayuda. STOP: fin.'
      : `Small Wins: con clave de ${coach} piden cerca de 1 mensaje al dia. OK: si. Pueden aplicar cargos de msj y datos. AYUDA: ayuda. STOP: fin.`,
  askFocus: ({ name, time, zone }) =>
    `Hola${comma(name)}. Los mensajes llegan a las ${time}, hora de ${zone}. ¿Enfoque? 1 descanso, 2 limites, 3 amor propio. O un logro.`,
  assumedZone: ({ zone }) =>
    `Tu prefijo abarca varias zonas, y los mensajes van con la hora de ${zone}. Para cambiarla, manda ZONA y una ciudad, como ZONA Denver.`,
  alreadyJoined: () => 'Ya estas aqui. Manda un logro cuando quieras. AYUDA muestra qué funciona, STOP lo termina.',
  welcomeBack: ({ name, when }) =>
    `Small Wins: qué bueno leerte${comma(name)}. Todo sigue como estaba. Siguiente mensaje: ${when}. AYUDA: ayuda. STOP: fin.`,
  notJoined: () =>
    'Esto es Small Wins, cerca de 1 mensaje al dia para anotar logros. Manda JOIN para entrar. Pueden aplicar cargos de msj y datos. AYUDA: ayuda. STOP: fin.',

  stopped: () => 'Small Wins: te diste de baja y ya no te llegan mensajes. Si alguna vez quieres volver, manda START.',
  help: ({ contact }) =>
    [
      'Small Wins: cerca de 1 mensaje al dia. Responde con un logro, del tamaño que sea.',
      'ENFOQUE: el tema',
      'HORA 8pm: cuando llegan',
      'ZONA Denver: tu zona',
      'PAUSA 3 dias: un respiro',
      'LOGROS: lo reciente',
      'RESUMEN: tu semana',
      'COMPARTIR + clave: un coach lo lee',
      'PRIVADO + logro: no se comparte',
      'STOP: fin',
      'Nadie lee en vivo. Apoyo: 988 y marca 2; en peligro, 911.',
      `Pueden aplicar cargos de msj y datos. Contacto: ${contact}`,
    ].join('\n'),

  focusMenu: () =>
    'Para inclinar las preguntas: 1 descanso, 2 limites, 3 amor propio. O ENFOQUE y: pedir ayuda, emociones, reparar, patrones, seguir, nada.',
  focusSet: ({ theme }) =>
    `Listo. Las preguntas van hacia: ${theme}. ENFOQUE lo cambia, ENFOQUE nada las mezcla de nuevo.`,
  focusOff: () => 'Listo. Desde ahora las preguntas van mezcladas.',
  focusUnclear: () =>
    'Ese tema no aparece en la lista. Manda 1 para descanso, 2 para limites, 3 para amor propio, o ENFOQUE para verlos todos.',
  timeSet: ({ time, zone, when }) =>
    `Listo: ${time}, hora de ${zone}. Siguiente mensaje: ${when}. Si no es tu zona, manda ZONA y una ciudad.`,
  timeAsk: ({ time }) =>
    `Tu mensaje llega a las ${time}. Para moverlo, manda HORA y una hora, como HORA 8am o HORA 7:30pm.`,
  timeUnclear: () => 'Esa hora no se entiende bien aqui. Funciona de este modo: HORA 8am, HORA 12pm o HORA 7:30pm.',
  timeOutside: () =>
    'Los mensajes salen entre 8am y 8:45pm, hora tuya. Cualquier hora entre esas funciona, como HORA 8:30am.',
  zoneSet: ({ zone, time }) =>
    `Listo: hora de ${zone}. Ahora mismo son las ${time} en esa zona. Si tu reloj dice otra cosa, manda ZONA y otra ciudad.`,
  zoneAsk: ({ zone, time }) =>
    `Tus mensajes van con la hora de ${zone}, donde son las ${time}. Para cambiarla, manda ZONA y una ciudad, como ZONA Chicago.`,
  zoneUnclear: () =>
    'Ese lugar no se entiende bien aqui. Sirve una ciudad grande cercana, o una zona: ZONA Chicago, ZONA Pacific.',
  paused: ({ until, time }) =>
    `En pausa. Siguiente mensaje: ${until}, ${time}. Un logro es bienvenido antes también, y REANUDAR trae los mensajes de vuelta.`,
  pauseUnclear: () =>
    '¿Por cuanto tiempo? Funciona de este modo: PAUSA 3 dias, PAUSA 2 semanas, PAUSA hasta el lunes. PAUSA sin nada son 14 dias.',
  resumed: ({ when }) => `Qué bueno leerte. Siguiente mensaje: ${when}.`,
  nameSet: ({ name }) => `Hola, ${name}.`,
  nameAsk: () => '¿Qué nombre te gustaria aqui? Manda NOMBRE y el nombre, como NOMBRE Ana.',
  languageSet: () => 'Listo. Desde ahora los mensajes llegan en español. ENGLISH los cambia de vuelta.',

  shareAsk: ({ coach }) =>
    `¿Que ${coach} lea tus logros, viejos y nuevos? Lo privado y lo de peligro nunca se comparte. OK para compartir, NO para dejarlo.`,
  shareStarted: ({ coach }) =>
    `Listo. ${coach} puede leer tus logros, viejos y nuevos. COMPARTIR muestra quién, NO COMPARTIR lo termina.`,
  shareDeclined: () => 'De acuerdo. Nada ha cambiado.',
  shareUnknown: ({ code }) =>
    `No hay un coach con la clave ${code} aqui, y no se comparte nada nuevo. Para usar otra: COMPARTIR y la clave.`,
  sharesNone: () =>
    'Tus logros no se comparten con un coach. Para compartirlos, manda COMPARTIR y la clave de tu coach.',
  sharesList: ({ coaches }) => `Tus logros los puede leer: ${coaches}. NO COMPARTIR termina eso, cuando quieras.`,
  unshared: ({ coaches }) =>
    `Listo. Desde ahora no se comparte nada con ${coaches}. Una copia de antes puede seguir en sus manos.`,
  unshareNone: () => 'Tus logros no se comparten con un coach, y no hay nada que deshacer.',
  consentToShareVersion: 'share-es-1',

  supportHint: () => 'AYUDA muestra donde hay apoyo, a cualquier hora.',
  hardDayQuote: ({ date, text }) => `Del ${date}, tus palabras: "${text}"`,
  critic: () =>
    'Para responderle: "Voy sanando a mi propio ritmo." Luego una pausa. Respira. OK guarda esa frase como logro tuyo, NO la deja.',
  criticAnswer: 'Voy sanando a mi propio ritmo.',
  privateHow: () => 'PRIVADO va antes de tus palabras, como PRIVADO hoy lloré. Se guardan, y tu coach no las ve.',
  onlyPhotosKept: () => 'Lo que venia con el mensaje no se guarda; palabras y fotos, si.',
  keptSeveral: ({ count: several }) => {
    if (several > 9) return 'Todo guardado.'
    return several === 2 ? 'Los dos, guardados.' : `Los ${spelled(several)}, guardados.`
  },
  weekCount: ({ wins, days }) =>
    wins === 1 ? 'El primero de esta semana.' : `Van ${winsOnDays(wins, days)} esta semana.`,
  unknownWord: () => 'Guardado como logro. Si era para pedir algo, AYUDA muestra las palabras que funcionan aqui.',
  empty: () => 'No llego nada que se pueda guardar aqui. Si quieres, dilo en una palabra o dos.',
  keptForLater: () =>
    'Tu mensaje ha llegado, y se guarda. Ahora mismo todo va lento aqui. Si era para pedir algo, por favor manda eso de nuevo en un rato.',
  photo: () => '(foto)',
  winsNone: () => 'Esa parte de tu lista sigue abierta. Lo que mandes como logro entra en ella.',
  winsList: ({ what }) => `Tus logros, ${what}:`,
  winsLatest: 'los recientes',
  winsLastWeek: 'la semana pasada',

  undone: ({ text, count: several }) =>
    text === undefined
      ? `Fuera de tu lista${several > 1 ? `, los ${spelled(several)}` : ''}. DESHACER otra vez lo trae de vuelta.`
      : `Fuera de tu lista: "${text}". DESHACER otra vez lo trae de vuelta.`,
  undoneBack: () => 'De vuelta, como estaba.',
  undoNothing: () => 'No hay nada de las pasadas 24 horas para cambiar. Lo que hay en tu diario queda como estaba.',
  edited: () => 'Cambiado. DESHACER trae de vuelta las palabras de antes.',
  editHow: () =>
    'EDITAR va antes de las palabras nuevas, como EDITAR fui al parque. Toman el lugar de tu mensaje anterior.',

  everyDay: 'todos los dias',
  daysSet: ({ days, when }) =>
    `Listo: ${days}. El resumen del domingo llega igual. Siguiente mensaje: ${when}. DIAS todos trae todos de vuelta.`,
  daysAsk: ({ days }) =>
    `Los mensajes pueden llegar: ${days}. Para cambiarlo, manda DIAS y los dias, como DIAS lunes y jueves.`,
  daysUnclear: () =>
    'Esos dias no se entienden bien aqui. Funciona de este modo: DIAS lunes a viernes, DIAS lunes y jueves, DIAS todos.',
  rhythmSet: {
    less: ({ when }) =>
      `Listo: cada tercer dia, y el resumen los domingos. Siguiente mensaje: ${when}. DIARIO los trae todos los dias.`,
    daily: ({ when }) =>
      `Listo: un mensaje al dia. Siguiente mensaje: ${when}. MENOS es cada tercer dia, DOMINGOS es el resumen y nada mas.`,
    sundays: ({ when }) =>
      `Listo: el resumen los domingos, y nada mas. Siguiente mensaje: ${when}. DIARIO los trae todos los dias.`,
  },

  fiveStart: () =>
    'Notando mi progreso: cinco logros de esta semana, de uno en uno o juntos. Un descanso, un no, algo que dijiste. ¿Cual es uno?',
  fiveNext: ({ told, left }) =>
    `Guardado. Van ${spelled(told)}, ${left === 1 ? 'queda' : 'quedan'} ${spelled(left)}, o puede quedar hasta aqui. ¿Qué otro hay?`,
  fiveClose: () =>
    'Ya son cinco. Para cerrar, si te va bien, manda esta frase: "Me da orgullo haber llegado hasta aqui."',
  closingSentence: 'Me da orgullo haber llegado hasta aqui.',
  fiveClosed: () => 'Guardada, junto a tus cinco. Quedan en tu diario para volver a ellos.',
  fiveLeft: () => 'Queda bien. Lo que contaste se guarda.',
  check: () =>
    '¿De qué modo he aprendido a honrarme esta semana? Una palabra o unas lineas, lo que venga. O puede quedar para otra semana.',
  checkLeft: () => 'Queda bien. Vuelve con el resumen.',

  affirmKept: () => 'Agregada, con tus palabras. Va a volver a ti de vez en cuando.',
  why: ({ kind, when, joined, rhythm }) => {
    const because = joined === undefined ? 'porque pediste mensajes' : `porque entraste el ${joined}`
    const often = rhythm === 'less' ? ', cada tercer dia' : rhythm === 'sundays' ? ', los domingos' : ''
    const what = {
      prompt: 'tu pregunta del dia',
      thanks: 'tu mensaje del dia',
      'look-back': 'un logro tuyo de antes',
      note: 'lo que alguien nota en ti',
      ease: 'tu mensaje del dia',
      last: 'tu mensaje del dia',
      recap: 'el resumen del domingo',
    }[kind]
    return `Ese mensaje (${when}) era ${what}, ${because}${often}. HORA, DIAS, MENOS, PAUSA lo cambian.`
  },
  whyNone: ({ when }) =>
    `Por ahora no ha llegado ninguno. El primero llega ${when}. HORA, DIAS, MENOS o PAUSA cambian eso, STOP lo termina.`,
  hushed: () => 'Listo. Lo que tenga esa palabra sigue en tu diario, y no se te lee de vuelta.',
  hushAsk: () =>
    'SILENCIAR y una palabra: lo que la tenga se guarda, y nunca vuelve en un resumen. Como SILENCIAR hospital.',
  coverOn: ({ word }) =>
    `Listo. Van a verse como este: "¿Algo para anotar hoy?" El domingo, ${word ?? 'RESUMEN'} abre tu semana. DISCRETO y una palabra pone la tuya. DISCRETO NO lo termina.`,
  coverOff: () => 'Listo. Los mensajes dicen lo que son otra vez.',
  book: ({ link }) => `Para reservar una cita: ${link}`,
  bookChange: ({ link }) => `Las citas se mueven o se cancelan aqui: ${link}`,
  bookNone: ({ contact }) => `Aqui no hay una agenda para citas. Para pedir una, escribe a ${contact}`,
  ask: ({ link }) => `Para alguien de confianza: "¿Qué has notado en mi?" ${link} Sirve por 7 dias.`,
  note: ({ from, by, text }) => {
    const who =
      by === 'coach'
        ? (from ?? 'Tu coach')
        : from === undefined
          ? 'Alguien de tu confianza'
          : `${from}, de tu confianza,`
    return `${who} nota esto en ti: "${text}"\nOK lo guarda, NO lo deja ir.`
  },
  noteKept: () => 'Guardado. Queda en tu diario y en el resumen del domingo.',
  noteLetGo: () => 'Se fue. Nadie se entera.',
  receipt: ({ coaches, wins }) =>
    `${coaches.join(' y ')} ${coaches.length > 1 ? 'leyeron' : 'ha leido'} ${wins === 1 ? 'un logro tuyo' : `${wins} logros tuyos`}. COMPARTIR muestra quién ve qué.`,
  yourCoach: 'Tu coach',
  journalLink: {
    journal: ({ link }) => `Tu diario: ${link}\nSe abre una vez, en 10 minutos. Manda MI DIARIO para otro.`,
    goodbye: ({ link }) => `Tu diario para llevar: ${link}\nLuego OK lo borra todo aqui. NO lo deja.`,
    export: ({ link }) => `Para una copia: ${link}\nSe abre una vez, en 10 minutos. Los archivos van al final.`,
  },
  card: {
    ready: ({ link }) => `Tu semana hasta hoy, en una imagen: ${link}`,
    title: ({ name }) => (name ? `La semana de ${name}` : 'Tu semana'),
    counted: ({ wins, days }) => `${winsOnDays(wins, days)}`,
    covered: 'Esta semana',
  },
  noPageYet: () =>
    'Esa pagina no existe por ahora. LOGROS muestra lo reciente, LOGROS semana pasada lo de antes, RESUMEN lo que va de la semana.',

  forgetAsk: () =>
    'Esto borra todo lo que se guarda de ti, tus logros también, para siempre. Nada puede traerlo de vuelta. OK para borrar, NO para dejarlo.',
  forgotten: () =>
    'Borrado: tu diario, tu nombre, tu numero. Queda una marca para que nadie te mande mensajes. Un saludo con cariño.',
  forgetNot: () => 'De acuerdo. No se borra nada.',
  wrongNumber: () => 'Perdona la molestia. Este numero no recibe otro mensaje.',
  whoWeAre: () =>
    'Esto es Small Wins, un programa para anotar pequeños logros. Este numero se dio de alta. AYUDA muestra qué funciona, STOP lo termina.',
  tooYoung: () =>
    'Gracias por decirlo. Esto es para gente de 13 o mayor, y los mensajes terminan aqui. Alguien grande de confianza puede ayudarte. En peligro: 911 o 988.',

  crisis: {
    suicide:
      'Gracias por escribirlo. Esto es un programa y nadie lo lee en vivo, pero hay gente en el 988: llama y marca 2, o manda AYUDA por texto al 988, a cualquier hora. Si podrias hacerte daño, o hay una herida, llama al 911. Lo que escribiste nunca se comparte con un coach.',
    violence:
      'Gracias por escribirlo. Esto es un programa y nadie lo lee en vivo. En peligro ahora: 911. Linea de violencia doméstica: 1-800-799-7233, a toda hora; o el 988 y marca 2. Si alguien revisa este celular, otro es mejor, y borrar estos mensajes puede ayudar.',
    medical:
      'Llama al 911 ahora, o pide a alguien cerca que llame. Gracias por escribir, pero esto es un programa y nadie lo lee en vivo, y de aqui no sale ayuda. Si parte de esto es querer morir, llama también al 988 y marca 2, a cualquier hora.',
    'someone-else':
      'Gracias por escribirlo. Esto es un programa y nadie lo lee en vivo. Si esa persona corre peligro ahora, llama al 911. El 988, y marca 2, atiende también a quien se preocupa por alguien, a toda hora. Preguntarle con claridad, y escuchar, no hace daño.',
  },
  crisisVersion: 'crisis-es-1',

  coverRecap: () => 'Tu nota de la semana te espera, para cuando quieras.',
  ease: [
    'No hace falta responder. Desde ahora llegan cada tercer dia; un mensaje tuyo los trae de vuelta todos los dias.',
    'Estos mensajes pueden quedarse sin respuesta. Ahora llegan menos, cada tercer dia. Lo que mandes es bienvenido.',
    'Dejarlos pasar va bien. Desde ahora llegan cada tercer dia, y con mayor frecuencia cuando escribas.',
  ],
  lastForNow: [
    'Este cierra los mensajes diarios por ahora. Tu diario sigue abierto: un mensaje tuyo, cuando sea, los trae de vuelta.',
    'Los mensajes diarios descansan desde ahora. Tu diario guarda tu lugar, y una palabra tuya los empieza de nuevo.',
    'Los mensajes diarios terminan aqui por ahora. Nada se pierde: mandes lo que mandes, cuando sea, vuelven.',
  ],
  lookBack: {
    month: ({ text }) => `Hoy hace un mes, en tus palabras: "${text}"`,
    'half-year': ({ text }) => `Hoy hace medio año, en tus palabras: "${text}"`,
    year: ({ text }) => `Hoy hace un año, en tus palabras: "${text}"`,
  },

  recap: {
    opening: ({ name, wins, days }) =>
      `${name ? `${name}, tu` : 'Tu'} semana${wins === 1 ? ' tiene un logro' : `: ${winsOnDays(wins, days)}`}.`,
    openingSoFar: ({ wins, days }) =>
      `Tu semana hasta hoy${wins === 1 ? ' tiene un logro' : `: ${winsOnDays(wins, days)}`}.`,
    openingOfHeavy: ({ name, days, soFar }) => {
      const where = days === 1 ? 'aqui' : `en ${spelled(days)} dias`
      return `${name ? `${name}, escribiste` : 'Escribiste'} ${where} esta semana${soFar ? ', hasta hoy' : ''}.`
    },
    pattern: ({ theme, times, wins }) => `${ofThem(times, wins)} de ${theme}.`,
    patternGrew: ({ theme, times, wins, before }) =>
      `${ofThem(times, wins)} de ${theme}, ${comparedWithUsual(times, before)}.`,
    growth: ({ usual }) => `Por encima de tus ${spelled(usual)} dias de costumbre.`,
    newTheme: ({ theme }) => `Algo nuevo por ahi: ${theme}.`,
    quote: ({ text, weekday, when }) => {
      const day = { today: 'Hoy', 'this-week': `El ${weekday}`, 'a-week-ago': `El ${weekday} pasado` }[when]
      return `${day} escribiste: "${text}"`
    },
    noticed: ({ from, text }) => `${from ?? 'Alguien de tu confianza'} nota en ti: "${text}"`,
    selfCheck: () => 'Si quieres: ¿De qué modo he aprendido a honrarme esta semana?',
    // True as well for a week in which something else than a win was written, so none of them speaks of silence.
    quiet: [
      'Fuera como fuera esta semana, la pagina sigue abierta.',
      'Hay semanas que son para atravesarlas. Va bien.',
      'Esta semana puede descansar aqui. La siguiente puede ser como sea.',
      'Una semana puede ir llena y no dejar nota. Todo lo que pasaste cuenta.',
      'Tu diario guarda tu lugar, en cualquier semana.',
      'Otra semana queda detras. Fuera como fuera, este es tu lugar.',
      'Las semanas pueden ser calladas aqui, y va bien.',
    ],
    heavySoFar: () =>
      'Lo que escribiste esta semana se guarda, en tus palabras. LOGROS lo muestra, cuando quieras leerlo.',
    quietSoFar: () => 'Tu pagina de esta semana sigue abierta. Sirve cualquier cosa, cuando quieras, o nada.',
  },
}
