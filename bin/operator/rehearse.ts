import type { ParticipantId } from '../../functions/domain/ids.ts'
import { type Rehearsed, rehearse as rehearsed, withoutTheirWords } from '../../functions/domain/rehearsal.ts'
import { instantOf, type LocalDate, localTime } from '../../functions/domain/time.ts'
import { type Answer, type Command, counting, type Given, optionOf, type World } from './command.ts'
import { dateOptions, daysGiven } from './dates.ts'
import { everybodyDue } from './everybody.ts'
import { type Here, idOf, within } from './here.ts'
import { Problem } from './problem.ts'

/** Dollars for a segment to the US in 2026: Twilio's 0.0083 and about 0.0035 of the carriers'. https://www.twilio.com/en-us/sms/pricing/us */
const usualPrice = 0.0118
/** Left us, whatever became of it. */
const went = new Set(['sent', 'delivered', 'unknown', 'failed'])

type Text = Extract<Rehearsed, { body: string }>
type Person = {
  participant: ParticipantId
  texts: number
  segments: number
  cost: number
  /** How many really went on those days. */
  went: number
  each: { date: LocalDate; kind?: string; segments?: number; refused?: string; text?: string }[]
}

const priceOf = (given: Given): number => {
  const price = Number(optionOf(given, 'price') ?? usualPrice)
  if (!(price >= 0 && price < 10)) throw new Problem('--price is in dollars for a segment, such as 0.0118.', 2)
  return price
}

const isText = (each: Rehearsed): each is Text => 'body' in each

/** One person: what would go, and what did. Their texts are composed a second time without their words, where they are to be shown. */
const onePerson = async (here: Here, id: ParticipantId, given: Given, price: number): Promise<Person | undefined> => {
  const { journal, clock } = here
  const person = await journal.participant(id)
  if (person === undefined) return undefined
  const now = clock.now()
  // Today only once its time has struck: what is to come did not go either.
  const dates = daysGiven(given, localTime(now, person.timeZone).date).filter(
    (date) => instantOf(date, person.promptTime, person.timeZone) <= now,
  )
  const masked: Promise<readonly Rehearsed[]> =
    given.options.texts === true ? rehearsed(withoutTheirWords(journal), id, dates) : Promise.resolve([])
  const [found, shown, outbounds] = await Promise.all([
    rehearsed(journal, id, dates),
    masked,
    Promise.all(dates.map((date) => journal.outbound(id, date))),
  ])
  const ours = new Map(shown.filter(isText).map(({ date, body }) => [date, body]))
  const texts = found.filter(isText)
  const segments = texts.reduce((sum, text) => sum + text.segments, 0)
  return {
    participant: id,
    texts: texts.length,
    segments,
    cost: segments * price,
    went: outbounds.filter((outbound) => outbound !== undefined && went.has(outbound.status)).length,
    each: found.map((each) =>
      isText(each)
        ? {
            date: each.date,
            kind: each.kind,
            segments: each.segments,
            ...(ours.has(each.date) && { text: ours.get(each.date) }),
          }
        : { date: each.date, refused: each.refused },
    ),
  }
}

const dollars = (cost: number) => `$${cost.toFixed(cost < 1 ? 4 : 2)}`

const linesOf = (person: Person): string[] => [
  `${person.participant}  ${String(person.texts).padStart(3)} texts  ${String(person.segments).padStart(3)} segments  ${dollars(person.cost)}  (${person.went} really went)`,
  ...person.each.flatMap(({ date, kind, text }) =>
    text === undefined ? [] : [`  ${date}  ${kind}`, ...text.split('\n').map((line) => `    | ${line}`)],
  ),
]

const run = async (given: Given, world: World, here: Here): Promise<Answer> => {
  const price = priceOf(given)
  daysGiven(given, localTime(here.clock.now(), 'UTC').date)
  const people: Person[] = []
  const counted = counting(world, 'people rehearsed', 50)
  const [who] = given.words
  const ids = who === undefined ? everybodyDue(here.journal) : [await idOf(who, world, here)]
  for await (const id of ids) {
    const person = await onePerson(here, id, given, price)
    if (person !== undefined) people.push(person)
    counted()
  }
  if (who !== undefined && people.length === 0) throw new Problem('Nobody is known under that.')
  const sum = (of: (person: Person) => number) => people.reduce((all, person) => all + of(person), 0)
  const kinds = Map.groupBy(
    people.flatMap(({ each }) => each),
    ({ kind, refused }) => kind ?? `none: ${refused}`,
  )
  const byKind = Object.fromEntries([...kinds].map(([kind, of]) => [kind, of.length]).toSorted())
  const total = {
    texts: sum((p) => p.texts),
    segments: sum((p) => p.segments),
    cost: sum((p) => p.cost),
    went: sum((p) => p.went),
  }
  return {
    lines: [
      ...people.flatMap(linesOf),
      '',
      `${people.length} people: ${total.texts} texts, ${total.segments} segments, ${dollars(total.cost)} at ${dollars(price)} a segment; ${total.went} texts really went. Nothing was sent.`,
      Object.entries(byKind)
        .map(([kind, count]) => `${count} ${kind}`)
        .join(', '),
    ],
    data: { people, total: { people: people.length, ...total, price }, byKind },
  }
}

export const rehearse: Command = {
  name: 'rehearse',
  takes: '[WHO]',
  does: 'which texts the code as it lies here would send, with segments and cost; nothing is sent',
  teaches: [
    'Lives the last seven days once more, of everybody who may be texted or of one person, through the real sender of this folder: what it',
    'would send, how many segments that is, what it costs, and how many texts really went. Try a change with it before you deploy it: run it',
    'before and after, and compare. Nothing is sent, and nothing written.',
    'Settings are as they are today, and what these days noted of texts is taken back as far as can be told; so a few may differ.',
    '--texts shows our texts, with every sign that a person wrote as an x.',
  ],
  examples: [
    ['rehearse --json > before.json', 'everybody, the last seven days; again after the change, and compare'],
    ['rehearse - --texts', 'one person, with our texts'],
    ['rehearse --from 2026-11-22 --to 2026-11-22', 'last Sunday: what recaps would take'],
  ],
  words: [0, 1],
  options: {
    ...dateOptions,
    texts: { does: 'shows our texts; their words are made x' },
    price: { takes: 'DOLLARS', does: `for one segment; ${usualPrice} unless told otherwise` },
  },
  run: (given, world) => within(given, world, (here) => run(given, world, here)),
}
