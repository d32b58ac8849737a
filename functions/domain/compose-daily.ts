import type { Entry, Week } from './journal.ts'
import type { Participant } from './participant.ts'
import { composePrompt } from './prompt.ts'
import { composeRecap } from './recap.ts'
import { textsIn } from './texts.ts'
import { type LocalDate, mondayOf, weekOf } from './time.ts'

/** The words of a daily text, and the participant with what was chosen noted, so that a retry composes the same. */
export const composeDaily = ({
  participant,
  kind,
  date,
  wins,
  weeks,
}: {
  participant: Participant
  kind: 'prompt' | 'recap'
  date: LocalDate
  wins: readonly Entry[]
  weeks: readonly Week[]
}): { body: string; participant: Participant } => {
  const texts = textsIn(participant.language)
  const week = weekOf(date)
  const { body, used, picks } =
    kind === 'recap'
      ? composeRecap({
          participant,
          wins: wins.filter((entry) => entry.date >= mondayOf(date) && entry.date <= date),
          weeks,
          week,
          date,
          texts,
          soFar: false,
        })
      : composePrompt({ participant, date, wonToday: participant.weekSoFar?.days.includes(date) ?? false, texts })
  return {
    body,
    participant: { ...participant, used, lastDaily: { date, picks }, version: participant.version + 1 },
  }
}
