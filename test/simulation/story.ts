import type { Broken } from './checks.ts'
import type { Told } from './trace.ts'

const lines = 25

const when = (ms: number) => {
  const at = new Date(Math.floor(ms))
  const day = at.toLocaleDateString('en', { weekday: 'short', month: 'short', day: 'numeric', timeZone: 'UTC' })
  return `${day} ${at.toISOString().slice(11, 23)}`
}

const sentence = ({ what, who, how }: Told): string | undefined => {
  switch (what) {
    case 'text':
      return `${who} texts: ${how}`
    case 'answered':
      return `${who} is answered: ${how}`
    case 'call':
      return `a call to the carrier begins, to ${who}${how === '' ? '' : `, for ${how}`}`
    case 'taken':
      return `the carrier takes the text to ${who}, for ${how}`
    case 'delivered':
      return `the text of ${how} arrives at ${who}`
    case 'fault':
      return `! ${how} (${who})`
    case 'crash':
      return `! cut off during ${how} (${who})`
    case 'dead letter':
      return `! a message is given up (${who})`
    case 'invoked':
      return /^(receive-text|send-due|replay-text)/.test(who) ? `${who} begins` : undefined
    default:
      return undefined
  }
}

/** What led to it, in at most 25 lines that a person can read; times in UTC. */
export const story = (told: readonly Told[], broken: Broken): readonly string[] => {
  const until = broken.at + 1
  // A fault that touched nothing of what follows tells nothing: only those of the last day before are told.
  const before = told
    .filter(({ at, what }) => at <= until && (what !== 'fault' || at > broken.at - 86_400_000))
    .flatMap((each) => {
      const said = sentence(each)
      return said === undefined ? [] : [`${when(each.at)}  ${said}`]
    })
  const shown = before.slice(-(lines - 1))
  return [...shown, `${when(broken.at)}  BROKEN: ${broken.promise}. ${broken.what}`]
}
