import { learnedKinds } from '../../functions/domain/danger/learned.ts'
import { type Example, linesOf, type Manner } from './learning.ts'

/** A text, and the danger it is to be answered with, if it is one. */
type Row = { text: string; danger: string; half?: 'tune' | 'check' | 'blind' }
type Win = { text: string; intent?: string }

/** Far more words than for themes: with fewer places, those that meet in one would tell less than half as much. */
export const mannerOfDanger: Manner = { places: 32768, evened: true, bits: 4, decay: 0.001 }

const classes = [...learnedKinds, 'none'] as const

/** What both readings are right for teaches nothing; danger of any kind is found by the rules. */
const teaches = ({ danger }: Row) => (classes as readonly string[]).includes(danger)

const example = ({ text, danger }: Row): Example => ({ text, wanted: classes.map((each) => (each === danger ? 1 : 0)) })

const plain = (rows: readonly Win[]): Row[] => rows.map(({ text }) => ({ text, danger: 'none' }))

/** What danger is learned from: told dangers of several authors, and wins of every day and what is asked of us, which are none. */
export const dangerExamples = (): Example[] =>
  [
    // The blind half says what to expect of words that nobody has seen.
    ...linesOf<Row>('../fixtures/crisis.jsonl').filter(({ half }) => half !== 'blind'),
    ...linesOf<Row>('danger/taught.jsonl'),
    ...plain(linesOf<Win>('themes/train.jsonl')),
    ...plain(linesOf<Win>('intents/train.jsonl').filter(({ intent }) => intent !== 'crisis')),
  ]
    .filter(teaches)
    .map(example)
