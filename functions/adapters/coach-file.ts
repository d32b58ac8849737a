import { once } from 'node:events'
import { createGzip } from 'node:zlib'
import {
  type CoachFormat,
  cellsOf,
  type Heading,
  type TextFile,
  type Totals,
  textFiles,
  totalCells,
  xlsxCell,
} from '../domain/coach-files.ts'
import { csvColumns, type SharedWin } from '../domain/export.ts'
import type { ParticipantId } from '../domain/ids.ts'
import type { Journal } from '../domain/journal.ts'
import type { Participant } from '../domain/participant.ts'
import { sharing, whoShares, winsSharedBy } from '../domain/shared-wins.ts'
import { workbook } from './coach-file/xlsx.ts'

/** Of a file as it travels: Lambda answers with 6 MB at most, and bytes travel as base64, a third longer. https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const mostBytes = 4_300_000
/** Rows of what is held whole while it is made: a workbook, or a document, which for so many takes seven seconds. */
const mostRows = { xlsx: 100_000, pdf: 25_000 } as const
/** Characters of a document: of long wins far fewer take as long, and the door waits for thirty seconds. */
const mostPrinted = 4_000_000
/** Characters that are compressed together. */
const chunk = 64 * 1024

export type CoachFile = {
  bytes: Uint8Array
  gzip: boolean
  totals: Totals
  /** Who was read, and how many wins of each. */
  read: readonly { participant: Participant; wins: number }[]
}

type Source = Pick<Journal, 'participant' | 'wins' | 'sharing'>

/** Everybody asked for who shares at this moment, and their wins as they are read. */
async function* people(journal: Source, heading: Heading, only: ParticipantId | undefined) {
  const ids = only === undefined ? sharing(journal, heading.coach) : [only]
  for await (const id of ids) {
    const participant = await whoShares(journal, heading.coach, id)
    if (participant !== undefined) yield { participant, wins: winsSharedBy(journal, participant, heading) }
  }
}

/** Hands each win to `write`, and counts; `undefined` as soon as `write` says that it is too much. */
const eachWin = async (
  journal: Source,
  heading: Heading,
  only: ParticipantId | undefined,
  write: (win: SharedWin) => Promise<boolean> | boolean,
): Promise<Pick<CoachFile, 'read' | 'totals'> | undefined> => {
  const read: { participant: Participant; wins: number }[] = []
  let all = 0
  for await (const { participant, wins } of people(journal, heading, only)) {
    let theirs = 0
    for await (const win of wins) {
      const written = write(win)
      if (!(typeof written === 'boolean' ? written : await written)) return undefined
      theirs += 1
    }
    read.push({ participant, wins: theirs })
    all += theirs
  }
  return { read, totals: { wins: all, people: read.filter(({ wins }) => wins > 0).length } }
}

/** Compressed while it is read: of however many wins only the compressed bytes are held. */
const gzipped = async (journal: Source, file: TextFile, heading: Heading, only: ParticipantId | undefined) => {
  const gzip = createGzip()
  const parts: Buffer[] = []
  let bytes = 0
  gzip.on('data', (part: Buffer) => {
    parts.push(part)
    bytes += part.length
  })
  const ended = once(gzip, 'end')
  let waiting = file.begin(heading)
  let before: SharedWin | undefined
  const flush = async () => {
    const full = !gzip.write(waiting)
    waiting = ''
    if (full) await once(gzip, 'drain')
    return bytes <= mostBytes
  }
  const counted = await eachWin(journal, heading, only, (win) => {
    waiting += file.win(win, before)
    before = win
    return waiting.length < chunk || flush()
  })
  if (counted === undefined) {
    gzip.destroy()
    return undefined
  }
  gzip.end(waiting + file.end(counted.totals, heading))
  await ended
  return bytes > mostBytes ? undefined : { ...counted, bytes: Buffer.concat(parts), gzip: true }
}

const asWorkbook = async (journal: Source, heading: Heading, only: ParticipantId | undefined) => {
  const rows: (readonly string[])[] = []
  const counted = await eachWin(journal, heading, only, (win) => rows.push(cellsOf(win).map(xlsxCell)) <= mostRows.xlsx)
  if (counted === undefined) return undefined
  rows.push(totalCells(counted.totals, heading))
  const bytes = await workbook(csvColumns, rows)
  return bytes.length > mostBytes ? undefined : { ...counted, bytes, gzip: false }
}

const asDocument = async (
  journal: Source,
  heading: Heading,
  only: ParticipantId | undefined,
  print: (wins: readonly SharedWin[], totals: Totals) => Promise<Uint8Array>,
) => {
  const wins: SharedWin[] = []
  let characters = 0
  const counted = await eachWin(journal, heading, only, (win) => {
    characters += win.text.length
    return wins.push(win) <= mostRows.pdf && characters <= mostPrinted
  })
  if (counted === undefined) return undefined
  const bytes = await print(wins, counted.totals)
  return bytes.length > mostBytes ? undefined : { ...counted, bytes, gzip: false }
}

/**
 * A coach's copy of what is shared with them, of one person or of all, whole: undefined when it is more than one answer holds, and
 * never a part of it.
 */
export const coachFile = (
  { journal, print }: { journal: Source; print: (wins: readonly SharedWin[], totals: Totals) => Promise<Uint8Array> },
  format: CoachFormat,
  heading: Heading,
  only?: ParticipantId,
): Promise<CoachFile | undefined> => {
  if (format === 'xlsx') return asWorkbook(journal, heading, only)
  if (format === 'pdf') return asDocument(journal, heading, only, print)
  return gzipped(journal, textFiles[format], heading, only)
}
