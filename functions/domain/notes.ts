import type { Decision, Moment } from './conversation.ts'
import { isHarsh } from './harsh.ts'
import type { Note, NoteRef } from './journal.ts'
import type { Participant } from './participant.ts'
import { plainText } from './plain-text.ts'
import { plain, plainName, shortened } from './segments.ts'
import type { Texts } from './texts.ts'
import { daysBetween, type LocalDate, localTime } from './time.ts'

/** What a trusted person, or a coach, may write about what they noticed: characters. */
export const longestNote = 500
export const longestNoteFrom = 40
/** For how long a link that was forwarded takes notes, and how many; and how many may wait for one person. */
export const witnessLinkOpensFor = { days: 7 } as const
export const notesPerLink = 3
export const notesWaitingAtMost = 5
/** Characters of a note that are texted: with what stands around them three segments. All of it is in the journal. */
const longestTold = 300
const longestInRecap = 110

/** Notes of that many days ago are in no recap any more. */
const recapRemembers = 14

export type NoteProblem = 'empty' | 'long' | 'link' | 'harsh'

const address =
  /https?:|www\.|(?:^|\s)@\w|\bdot (?:com|net|org|ly|me|io)\b|\b[\w-]+\.(?:com|net|org|io|me|ly|co|info|app|link|xyz|ru)\b|(?:\d[\s().-]?){7,}/i

/**
 * Why words are not passed on, if they are not. A link that is forwarded can end up with somebody who means harm: what threatens,
 * swears, speaks of harm, or leads elsewhere does not reach the person who trusted it.
 */
export const noteProblem = (text: string, from: string | undefined): NoteProblem | undefined => {
  const said = text.trim()
  if (plainText(said) === '') return 'empty'
  if (said.length > longestNote || (from?.length ?? 0) > longestNoteFrom) return 'long'
  const all = `${said} ${from ?? ''}`
  if (address.test(all)) return 'link'
  return isHarsh(all) ? 'harsh' : undefined
}

export const noteRef = ({ at, id }: NoteRef): NoteRef => ({ at, id })

const same = (a: NoteRef, b: NoteRef) => a.at === b.at && a.id === b.id

/** Whether it is on its way already: a form that is sent twice, by a second press or by loading it again, leaves one note. */
export const isWaiting = ({ notesWaiting }: Pick<Participant, 'notesWaiting'>, { id }: NoteRef): boolean =>
  notesWaiting?.some((each) => each.id === id) ?? false

/** With one more note to be told of; undefined when so many wait that it is enough for now. */
export const withNote = (participant: Participant, note: NoteRef): Participant | undefined => {
  const waiting = participant.notesWaiting ?? []
  if (waiting.length >= notesWaitingAtMost) return undefined
  return { ...participant, notesWaiting: [...waiting, noteRef(note)], version: participant.version + 1 }
}

/** After they kept a note, or let it go: kept ones are in the next recap. */
export const noteSettled = (participant: Participant, ref: NoteRef, kept: boolean): Participant => {
  const { notesWaiting, notesKept, pending } = participant
  const left = notesWaiting?.filter((each) => !same(each, ref))
  const others = notesKept?.filter((each) => !same(each, ref))
  return {
    ...participant,
    ...(notesWaiting && { notesWaiting: left }),
    ...((kept || others) && { notesKept: kept ? [...(others ?? []), noteRef(ref)] : others }),
    pending: pending?.question === 'note' && same(pending.note, ref) ? undefined : pending,
  }
}

/** The note of which a daily text tells, if one waits; on the date it was told of, the same again. */
export const noteToTell = (
  { notesWaiting, lastDaily, cover }: Pick<Participant, 'notesWaiting' | 'lastDaily' | 'cover'>,
  date: LocalDate,
): NoteRef | undefined => {
  if (cover !== undefined) return undefined
  return lastDaily?.date === date ? lastDaily.note : notesWaiting?.[0]
}

/** Kept notes of which the recap of that date tells. */
export const notesOfRecap = ({ notesKept }: Pick<Participant, 'notesKept'>, date: LocalDate): readonly NoteRef[] =>
  (notesKept ?? []).filter(({ recap }) => recap === undefined || recap === date)

/** Notes of which a recap of that date told are in no later one; long ago ones are forgotten here. */
export const afterRecap = (participant: Participant, date: LocalDate): Participant['notesKept'] =>
  participant.notesKept
    ?.filter(({ recap }) => recap === undefined || daysBetween(recap, date) < recapRemembers)
    .map((each) => ({ ...each, recap: each.recap ?? date }))

const oneLine = (text: string) => plain(text).replace(/\s+/gu, ' ').trim()

/** The text that tells of a note, and asks whether it is kept. */
export const noteText = ({ text, from, by }: Pick<Note, 'text' | 'from' | 'by'>, texts: Texts): string =>
  texts.note({ from: plainName(from), by, text: shortened(oneLine(text), longestTold) })

/** A kept note as a recap reads it back. */
export const noteLine = ({ text, from }: Pick<Note, 'text' | 'from'>, texts: Texts): string =>
  texts.recap.noticed({ from: plainName(from), text: shortened(oneLine(text), longestInRecap) })

const keeps =
  /^(?:keep|keep (?:it|that|this)|save it|i(?:ll| will)? keep it|guardar(?:lo|la)?|guarda(?:lo|la)|conservar(?:lo|la)?)$/
const letsGo =
  /^(?:let go|let (?:it|that|this) go|dont keep (?:it|that)|do not keep it|no keep|drop it|soltar(?:lo|la)?|sueltal[oa]|dejar(?:lo|la)? ir|dejal[oa] ir|deja ir)$/

/** KEEP or LET GO, OK or NO, after a note was told; anything else means what it says. */
export const answerNote = (moment: Moment, ref: NoteRef): Decision | undefined => {
  const { intent, text, participant, texts } = moment
  const said = plainText(text)
  const yes =
    keeps.test(said) ||
    (intent.name === 'answer' && intent.answer === 'ok') ||
    (intent.name === 'join' && intent.word === 'yes')
  const no = letsGo.test(said) || (intent.name === 'answer' && (intent.answer === 'no' || intent.answer === 'skip'))
  if (!yes && !no) return undefined
  return {
    participant: noteSettled(participant, ref, yes),
    replies: [yes ? texts.noteKept() : texts.noteLetGo()],
    entries: [],
    note: { ref: noteRef(ref), kept: yes },
  }
}

/** The day on which a note was left, where its reader is. */
export const noteDay = ({ at }: NoteRef, timeZone: string): LocalDate => localTime(at, timeZone).date
