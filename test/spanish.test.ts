import { describe, expect, it } from 'vitest'
import { meaningOf } from '../functions/domain/conversation.ts'
import { keepText } from '../functions/domain/keep-text.ts'
import { languageSaid } from '../functions/domain/language-said.ts'
import { english } from '../functions/domain/texts/en.ts'
import { spanish } from '../functions/domain/texts/es.ts'
import { type Instant, plus } from '../functions/domain/time.ts'
import { memoryJournal } from './memory-journal.ts'
import { noPhotos } from './memory-photos.ts'
import { at, idOf, phone, sidOf } from './people.ts'

/** Somebody whom nobody knows yet, texting. */
const stranger = () => {
  const journal = memoryJournal()
  const keep = keepText({
    journal,
    photos: noPhotos,
    limits: undefined,
    contact: 'hello@wins.example',
    keywordsAnsweredBy: 'us',
  })
  let [now, count]: [Instant, number] = [at('2026-11-24T18:00:00Z'), 0]
  return {
    text: async (text: string) => {
      now = plus(now, { seconds: 30 })
      const incoming = {
        from: phone,
        participant: idOf('ana'),
        sid: sidOf(`t${count++}`),
        text,
        now,
        photos: 0,
      }
      const kept = await keep(incoming, meaningOf(text))
      return 'change' in kept ? kept.change.replies : kept.repeated
    },
    wins: async () => (await journal.wins(idOf('ana'), {})).items.map(({ text }) => text),
    person: async () => (await journal.participant(idOf('ana')))!,
  }
}

describe('who writes Spanish is answered in Spanish', () => {
  it('from joining to the focus, five wins and the closing sentence', async () => {
    const t = stranger()
    expect(await t.text('quiero unirme')).toEqual([spanish.joined(), spanish.joinedSafety()])
    expect((await t.person()).language).toBe('es')
    expect((await t.person()).consent?.wording).toBe(spanish.consentVersion)
    const [menu] = await t.text('Lucía')
    expect(menu).toMatch(/^Hola, Luc.a\. .*1 descanso, 2 limites, 3 amor propio/)
    expect(await t.text('2')).toEqual([spanish.focusSet({ theme: 'limites' })])
    expect(await t.text('cinco')).toEqual([spanish.fiveStart()])
    expect(await t.text('descansé un rato')).toEqual([spanish.fiveNext({ told: 1, left: 4 })])
    expect(await t.text('1. dije que no a mi jefe\n2. llamé a mi hermana\n3. lloré')).toEqual([
      spanish.fiveNext({ told: 4, left: 1 }),
    ])
    expect(await t.text('me levanté temprano')).toEqual([spanish.fiveClose()])
    expect(await t.text(spanish.closingSentence)).toEqual([spanish.fiveClosed()])
    expect(await t.wins()).toHaveLength(5)
  })

  it('takes back and brings back, and says what was set', async () => {
    const t = stranger()
    await t.text('unirme')
    await t.text('Hoy descansé sin culpa')
    expect(await t.text('deshacer')).toEqual([spanish.undone({ text: 'Hoy descansé sin culpa', count: 1 })])
    expect(await t.text('DESHACER')).toEqual([spanish.undoneBack()])
    expect((await t.text('hora 8pm')).join()).toContain('Listo: 8:00 pm, hora de')
    expect((await t.text('pausa 3 dias')).join()).toContain('En pausa. Siguiente mensaje:')
    expect((await t.text('reanudar')).join()).toContain('Siguiente mensaje:')
    expect((await t.text('dias lunes y jueves')).join()).toContain('Listo: lunes, jueves')
    expect((await t.text('logros')).join()).toMatch(/^Tus logros, los recientes:\n24 nov: Hoy descans/)
    expect(await t.text('no compartir')).toEqual([spanish.unshareNone()])
    expect(await t.text('privado hoy lloré en el baño')).not.toContain(spanish.unknownWord())
    expect(await t.text('borra todo')).toEqual([spanish.forgetAsk()])
    expect(await t.text('no')).toEqual([spanish.forgetNot()])
  })

  it('in danger, also who has English set, and while paused', async () => {
    const t = stranger()
    await t.text('join')
    expect((await t.person()).language).toBe('en')
    await t.text('pause 3 days')
    expect(await t.text('ya no quiero vivir, me quiero morir')).toEqual([spanish.crisis.suicide])
    expect(await t.text('I want to die')).toEqual([english.crisis.suicide])
  })

  it('changes the language when asked to, both ways', async () => {
    const t = stranger()
    await t.text('join')
    expect(await t.text('español')).toEqual([spanish.languageSet()])
    expect(await t.text('wins')).toEqual([spanish.winsNone()])
    expect(await t.text('ENGLISH')).toEqual([english.languageSet()])
    expect(await t.text('logros')).toEqual([english.winsNone()])
  })

  it('tells a stranger in Spanish how to join', async () => {
    expect(await stranger().text('hola, que es esto de los logros')).toEqual([spanish.notJoined()])
  })
})

it.each([
  ['hoy no me levanté de la cama', 'es'],
  ['quiero unirme', 'es'],
  ['me quiero morir', 'es'],
  ['no puedo mas', 'es'],
  ['I told my mom no', 'en'],
  ['I ate tacos con queso with my tia', 'en'],
  ['ZONE Los Angeles', undefined],
  ['ZONE El Paso', undefined],
  ['went to la la land with Mama', undefined],
  ['JOIN', undefined],
  ['ok', undefined],
  ['', undefined],
] as const)('%s: %s', (text, language) => {
  expect(languageSaid(text)).toBe(language)
})
