import { themes } from '../../functions/domain/themes.ts'
import { type Example, linesOf, type Manner } from './learning.ts'

/** A win, the themes a reader would name (main first), and others that would do. */
export type Row = { text: string; themes: string[]; alt?: string[] }

const classes = [...themes, 'other'] as const

export const mannerOfThemes: Manner = { places: 8192, evened: false, bits: 8, decay: 0.00002 }

export const rowsOf = (file: string): Row[] => linesOf<Row>(`themes/${file}`)

/** What themes are learned from: the second theme of a win is wanted somewhat less than the main one. */
export const themeExamples = (): Example[] =>
  rowsOf('train.jsonl').map(({ text, themes: named }) => ({
    text,
    wanted: classes.map((each) => (named[0] === each ? 1 : named.includes(each) ? 0.6 : 0)),
  }))
