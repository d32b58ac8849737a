import type { Participant } from './participant.ts'
import { fits, plainName } from './segments.ts'
import type { Texts } from './texts.ts'
import type { LocalDate } from './time.ts'

/** Who read, and how many wins, since they were last told. */
export type Read = { coach: string; wins: number }

/** Coaches that one text names. */
const named = 2

/** With one more reading to be told of. What a coach reads several times before that is told once, as the most they read. */
export const readBy = (participant: Participant, { coach, wins }: Read): Participant => {
  const others = (participant.read ?? []).filter((each) => each.coach !== coach)
  const before = participant.read?.find((each) => each.coach === coach)?.wins ?? 0
  return {
    ...participant,
    ...(wins > 0 && { read: [...others, { coach, wins: Math.max(before, wins) }] }),
    version: participant.version + 1,
  }
}

/** Which coaches read, and how many wins at the most. */
export const receiptLine = (read: readonly Read[], texts: Texts): string => {
  const sorted = read.toSorted((a, b) => b.wins - a.wins)
  const who = sorted.slice(0, named).map(({ coach }) => plainName(coach) ?? texts.yourCoach)
  return texts.receipt({ coaches: [...new Set(who)], wins: sorted[0]?.wins ?? 0 })
}

/**
 * A text of ours with the receipt of what coaches read at its end, if there is one to give and room for it: it rides on a text that
 * goes out anyway, once a day at most, so that nobody is texted for it at night or twice. On a shared phone nothing is said.
 */
export const withReceipt = (
  participant: Participant,
  body: string,
  { date, texts, segments, again }: { date: LocalDate; texts: Texts; segments: number; again?: readonly Read[] },
): { body: string; participant: Participant; told?: readonly Read[] } => {
  const read = again ?? (participant.receiptOn === date ? undefined : participant.read)
  if (read === undefined || read.length === 0 || participant.cover !== undefined) return { body, participant }
  const longer = `${body}\n${receiptLine(read, texts)}`
  if (!fits(longer, segments)) return { body, participant }
  return { body: longer, participant: { ...participant, read: undefined, receiptOn: date }, told: read }
}
