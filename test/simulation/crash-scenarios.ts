import type { Phone } from '../../functions/domain/ids.ts'
import type { Mix } from './faults.ts'
import type { Intended, Kind, Person } from './people.ts'

/** Somebody of a scenario, and what must be true of them at its end, wherever anything was cut off. */
export type Member = Person & {
  /** Whether they are owed the text of the day: one, or `unknown` in the open. Undefined when both may be right. */
  owed: boolean | undefined
  status: 'active' | 'stopped' | 'guest'
}

export type Scenario = {
  name: string
  seed: number
  start: number
  /** Minutes that are lived before the calm. */
  minutes: number
  calmHours: number
  mix: Mix
  members: readonly Member[]
  /** Where it is cut off to begin with: the operation of the sender's first run that is of this kind. */
  cutOff?: { kind: string; side: 'before' | 'after' }
}

const minuteMs = 60_000
/** 19:00 in New York on a Tuesday: half an hour before everybody's text. */
const tuesday = Date.UTC(2026, 10, 25, 0)
/** Two hours before: it takes an hour until a message is a dead letter, and then some of the evening must be left. */
const earlier = tuesday - 120 * minuteMs
/** A Sunday brings the look back in place of the question, which reads more. */
const sunday = Date.UTC(2026, 10, 23, 0)

/** Minutes since the beginning, the kind, the words. */
type Line = readonly [minute: number, kind: Kind, text: string]

const member = (
  start: number,
  number: number,
  lines: readonly Line[],
  { answer, owed, status = 'active' }: { answer?: string; owed?: boolean; status?: Member['status'] } = {},
): Member => {
  let told = 0
  const script = lines.map(([minute, kind, text]): Intended => {
    const names = kind === 'win' ? [`w${number}/x${told++}`] : []
    return { at: start + minute * minuteMs, kind, text: [text, ...names].join(' '), wins: names }
  })
  return {
    number,
    phone: `+1212${5_550_000 + number}` as Phone,
    zone: 'America/New_York',
    script,
    answers: (date) =>
      answer === undefined
        ? []
        : [{ afterMs: minuteMs, text: `${answer} w${number}/a${date}`, wins: [`w${number}/a${date}`] }],
    owed,
    status,
  }
}

const spell = (trouble: Mix['spells'][number]['trouble'], from: number, until: number) => ({
  trouble,
  from: from * minuteMs,
  until: until * minuteMs,
})

/** Behind the tick of half past seven: the sender looks at them some 150 ms after it. */
const tick = (milliseconds: number) => 30 + milliseconds / minuteMs

/** Each is so short that all of its I/O can be cut off in turn; together they reach every function, and every part of the sweep. */
export const scenarios: readonly Scenario[] = [
  {
    name: 'an evening on which a STOP and danger meet the text on its way',
    seed: 1,
    start: tuesday,
    minutes: 45,
    calmHours: 1.5,
    // Each webhook comes once more within seconds, as does each callback.
    mix: { rates: { 'webhook twice': 1, 'callback twice': 1 }, spells: [] },
    members: [
      member(tuesday, 0, [[1, 'join', 'JOIN']], { answer: 'I rested', owed: true }),
      member(
        tuesday,
        1,
        [
          [2, 'join', 'JOIN'],
          [tick(250), 'stop', 'STOP'],
        ],
        { status: 'stopped' },
      ),
      member(
        tuesday,
        2,
        [
          [3, 'join', 'JOIN'],
          [tick(190), 'stop', 'please stop texting me'],
        ],
        { status: 'stopped' },
      ),
      member(tuesday, 3, [
        [4, 'join', 'JOIN'],
        [tick(300), 'danger', 'i want to die tonight'],
      ]),
    ],
  },
  {
    name: 'the table is away for ten minutes of a Sunday',
    seed: 2,
    start: sunday,
    minutes: 45,
    calmHours: 1.5,
    mix: { rates: {}, spells: [spell('table away', 12, 21)] },
    members: [
      member(
        sunday,
        0,
        [
          [1, 'join', 'JOIN'],
          [13, 'win', 'I rested'],
        ],
        { owed: true },
      ),
      member(sunday, 1, [
        [2, 'join', 'JOIN'],
        [14, 'danger', 'i want to die tonight'],
      ]),
      member(
        sunday,
        2,
        [
          [3, 'join', 'JOIN'],
          [15, 'stop', 'STOP'],
        ],
        { owed: false, status: 'stopped' },
      ),
    ],
  },
  {
    name: 'no webhook ever arrives',
    seed: 3,
    start: tuesday,
    minutes: 60,
    calmHours: 1.5,
    mix: { rates: { 'webhook never arrives': 1, 'callback lost': 1 }, spells: [] },
    members: [
      member(
        tuesday,
        0,
        [
          [1, 'join', 'JOIN'],
          [20, 'win', 'I rested'],
        ],
        { owed: true },
      ),
      member(
        tuesday,
        1,
        [
          [2, 'join', 'JOIN'],
          [40, 'danger', 'i want to die tonight'],
        ],
        { owed: true },
      ),
      member(
        tuesday,
        2,
        [
          [3, 'join', 'JOIN'],
          [41, 'stop', 'STOP'],
        ],
        { status: 'stopped' },
      ),
    ],
  },
  ...(['before', 'after'] as const).map(
    (side): Scenario => ({
      name: `the sender was cut off ${side} the carrier took a text, and none of its messages came again`,
      seed: 4,
      start: earlier,
      minutes: 95,
      calmHours: 1.5,
      mix: { rates: { 'callback lost': 1 }, spells: [] },
      members: [
        member(
          earlier,
          0,
          [
            [1, 'join', 'JOIN'],
            [5, 'time', 'TIME 5:30pm'],
          ],
          { owed: true },
        ),
        member(
          earlier,
          1,
          [
            [2, 'join', 'JOIN'],
            [6, 'time', 'TIME 5:30pm'],
          ],
          { owed: true },
        ),
      ],
      cutOff: { kind: 'create', side },
    }),
  ),
  {
    name: 'the carrier halts, then is away',
    seed: 5,
    start: tuesday,
    minutes: 60,
    calmHours: 2,
    mix: { rates: {}, spells: [spell('carrier halts', 28, 37), spell('carrier away', 37, 42)] },
    members: [
      member(tuesday, 0, [[1, 'join', 'JOIN']], { owed: true }),
      member(tuesday, 1, [[2, 'join', 'JOIN']], { owed: true }),
    ],
  },
  {
    name: 'what the carrier took does not arrive',
    seed: 6,
    start: tuesday,
    minutes: 50,
    calmHours: 2,
    mix: { rates: { 'carrier never tries': 0.5, 'number gone': 0.3 }, spells: [] },
    members: [
      member(tuesday, 0, [[1, 'join', 'JOIN']], { owed: true }),
      member(tuesday, 1, [[2, 'join', 'JOIN']], { owed: true }),
      member(tuesday, 2, [[3, 'join', 'JOIN']], { owed: true }),
    ],
  },
]
