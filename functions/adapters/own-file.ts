import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Entry, Journal, Note } from '../domain/journal.ts'
import { allEntries } from '../domain/journal-reads.ts'
import { noteDay } from '../domain/notes.ts'
import { type CopyFormat, ownCopy } from '../domain/own-copy.ts'
import type { Participant } from '../domain/participant.ts'

/** Of an answer: Lambda's is 6 MB at most, counted inside its JSON envelope. https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const mostAnswered = 5_900_000
/** Of words read: what is printed takes the door's time, what is compressed takes memory, and what is neither the answer's room. */
const mostRead = { pdf: 4_000_000, compressed: 40_000_000, plain: 4_000_000 } as const

const compressed = promisify(gzip)

type Print = (entries: readonly Entry[], notes: readonly Note[]) => Promise<Uint8Array>
export type OwnFile = { contentType: string; body: string | Uint8Array; gzip: boolean; entries: number }

/** Whether a browser takes an answer that is compressed: https://www.rfc-editor.org/rfc/rfc9110#name-accept-encoding */
export const takesGzip = (acceptEncoding: string | undefined): boolean =>
  (acceptEncoding ?? '').split(',').some((each) => {
    const [coding = '', ...parameters] = each.split(';').map((part) => part.trim().toLowerCase())
    return ['gzip', '*'].includes(coding) && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))
  })

/** How large it is as Lambda counts it: bytes travel as base64, words as JSON. */
const answered = (body: string | Uint8Array) =>
  typeof body === 'string' ? Buffer.byteLength(JSON.stringify(body)) : Math.ceil(body.length / 3) * 4

/**
 * The whole of somebody's journal, or one year of it, as a file. Undefined when it is more than one answer holds, and never a part
 * of it.
 */
export const ownFile = async (
  { journal, print }: { journal: Pick<Journal, 'wins' | 'notes'>; print: Print },
  participant: Participant,
  { format, year, gzip }: { format: CopyFormat; year?: number; gzip: boolean },
): Promise<OwnFile | undefined> => {
  const most = format === 'pdf' ? mostRead.pdf : gzip ? mostRead.compressed : mostRead.plain
  const entries = await allEntries(journal, participant, year, most)
  if (entries === undefined) return undefined
  const of = (note: Note) => noteDay(note, participant.timeZone).slice(0, 4)
  const notes = (await journal.notes(participant.id)).filter((note) => year === undefined || of(note) === String(year))
  const { contentType, body } =
    format === 'pdf'
      ? { contentType: 'application/pdf', body: await print(entries, notes) }
      : ownCopy(participant, entries, notes, format)
  // A PDF is compressed inside already.
  const packs = gzip && typeof body === 'string'
  const travels = packs ? await compressed(body) : body
  return answered(travels) > mostAnswered
    ? undefined
    : { contentType, body: travels, gzip: packs, entries: entries.length }
}
