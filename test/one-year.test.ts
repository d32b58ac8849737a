import { describe, expect, it } from 'vitest'
import { composeDaily } from '../functions/domain/compose-daily.ts'
import { meaningOf } from '../functions/domain/conversation.ts'
import { keepText } from '../functions/domain/keep-text.ts'
import type { Language } from '../functions/domain/participant.ts'
import { dueOn } from '../functions/domain/rhythm.ts'
import { type Texts, textsIn } from '../functions/domain/texts.ts'
import { themes } from '../functions/domain/themes.ts'
import { addDays, instantOf, plus } from '../functions/domain/time.ts'
import { memoryJournal } from './memory-journal.ts'
import { noPhotos } from './memory-photos.ts'
import { ana, date, phone, sidOf, time } from './people.ts'

const wins = [
  'Slept nine hours',
  'Told my boss no',
  'Called my sister and asked for help',
  'Cried in the car and let it be',
  'Said sorry to my son and meant it',
  'Caught myself before I sent that text',
  'Got up and paid the bill',
  'Forgave myself for yesterday',
  'The sky was pink over the river',
]
const first = date('2026-01-05')
const days = 365

/** A year of one person: a win on two days of three, a changed focus now and then; every daily text composed twice. */
const year = async (language: Language) => {
  const journal = memoryJournal()
  const person = ana({ language })
  const start = instantOf(first, time('08:00'), person.timeZone)
  await journal.record({ participant: person, sid: sidOf('joined'), at: start, replies: [], entries: [] })
  const keep = keepText({
    journal,
    photos: noPhotos,
    limits: undefined,
    contact: 'hello@wins.example',
    keywordsAnsweredBy: 'us',
  })
  const sent: string[] = []
  const replies: string[] = []
  let texted = 0
  for (let day = 0; day < days; day++) {
    const today = addDays(first, day)
    const noon = instantOf(today, time('12:00'), person.timeZone)
    const text = async (words: string, now = noon) => {
      const incoming = {
        from: phone,
        participant: person.id,
        sid: sidOf(`year ${texted++}`),
        text: words,
        now,
        photos: 0,
      }
      const kept = await keep(incoming, meaningOf(words))
      return 'change' in kept ? kept.change.replies : kept.repeated
    }
    if (day % 40 === 0) await text(`FOCUS ${themes[(day / 40) % themes.length]}`)
    if (day % 3 !== 0)
      replies.push(...(await text(`${wins[replies.length % wins.length]} (${day})`, plus(noon, { minutes: 5 }))))
    const held = (await journal.participant(person.id))!
    const kind = dueOn(held, today)
    if (kind === undefined) continue
    const now = instantOf(today, held.promptTime, held.timeZone)
    const read = (await journal.wins(person.id, { since: plus(now, { days: -22 }) })).items
    const question = { kind, date: today, wins: read, weeks: [], now }
    const composed = composeDaily({ participant: held, ...question })
    const again = composeDaily({ participant: composed.participant, ...question, now: plus(now, { minutes: 7 }) })
    expect(again.body, `again on ${today}`).toBe(composed.body)
    sent.push(composed.body)
    await journal.amend(composed.participant)
  }
  return { sent, replies }
}

/** How often each wording was said in every round of its pool. */
const repeated = (
  said: readonly string[],
  pool: readonly string[],
  holds: (text: string, wording: string) => boolean,
) => {
  const drawn = said.flatMap((text) => {
    const found = pool.filter((wording) => holds(text, wording)).toSorted((a, b) => b.length - a.length)[0]
    return found === undefined ? [] : [found]
  })
  const rounds = Array.from({ length: Math.ceil(drawn.length / pool.length) }, (_, n) =>
    drawn.slice(n * pool.length, (n + 1) * pool.length),
  )
  return { drawn: drawn.length, twice: rounds.filter((round) => new Set(round).size < round.length) }
}

const daily = (texts: Texts): readonly (readonly [string, readonly string[]])[] => [
  ['prompts', texts.prompts],
  ['affirmations', texts.affirmations],
  ['thanks', texts.thanks],
  ...themes.map((theme) => [`prompts, ${theme}`, texts.promptsByTheme[theme]] as const),
]
const answers = (texts: Texts): readonly (readonly [string, readonly string[]])[] => [
  ['answers', texts.acknowledgements],
  ...themes.map((theme) => [`answers, ${theme}`, texts.acknowledgementsByTheme[theme]] as const),
]

describe.each(['en', 'es'] as const)('a year in %s', (language) => {
  const texts = textsIn(language)
  it('says nothing twice before its pool is used up, and a text tried again says the same', {
    timeout: 60_000,
  }, async () => {
    const { sent, replies } = await year(language)
    expect(sent).toHaveLength(days)
    const lines = sent.map((body) => body.split('\n'))
    for (const [name, pool] of daily(texts)) {
      const { drawn, twice } = repeated(
        lines.flat(),
        pool,
        (line, wording) => line === wording || line.endsWith(` ${wording}`) || line.startsWith(`${wording} `),
      )
      expect(drawn, name).toBeGreaterThan(3)
      expect(twice, name).toEqual([])
    }
    for (const [name, pool] of answers(texts)) {
      const { drawn, twice } = repeated(
        replies,
        pool,
        (reply, wording) => reply === wording || reply.startsWith(`${wording} `),
      )
      expect(drawn, name).toBeGreaterThan(3)
      expect(twice, name).toEqual([])
    }
    const sundays = sent.filter((_, day) => day % 7 === 6)
    expect(new Set(sundays).size).toBe(sundays.length)
  })
})
