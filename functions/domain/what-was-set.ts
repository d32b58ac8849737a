import type { Intent, Single } from './intents.ts'
import { type Participant, type SettingName, settings } from './participant.ts'
import type { Instant } from './time.ts'

/** How many of the places where somebody was are remembered: enough for a journey, and for whatever is heard late from it. */
const mostFormerZones = 5

/** The setting an intent sets, even to what it was before. */
const named = (intent: Intent): readonly SettingName[] => {
  const parts = intent.name === 'several' ? intent.parts.map((part) => part.intent) : [intent]
  return parts.flatMap((part) => namedBy(part) ?? [])
}

const namedBy = (intent: Single): SettingName | undefined => {
  switch (intent.name) {
    case 'focus':
      return intent.focus === undefined ? undefined : 'focus'
    case 'time':
      return intent.time === undefined ? undefined : 'promptTime'
    case 'zone':
      return intent.zone === undefined ? undefined : 'timeZone'
    case 'name':
      return intent.given === undefined ? undefined : 'name'
    case 'pause':
    case 'resume':
      return 'pausedUntil'
    case 'unshare':
      return 'shares'
    case 'language':
      return 'language'
    case 'days':
      return intent.days === undefined ? undefined : 'days'
    case 'rhythm':
      return 'rhythm'
    case 'cover':
      return 'cover'
    case 'join':
      return 'status'
    default:
      return undefined
  }
}

/** Notes when each setting was said, and where they were before, so that what is heard later of earlier times is told apart. */
export const noteWhatWasSet = (
  before: Participant,
  after: Participant,
  { intent, stop, at }: { intent: Intent; stop: boolean; at: Instant },
): Participant => {
  const said = new Set(settings.filter((name) => before[name] !== after[name]))
  for (const name of stop ? (['status'] as const) : named(intent)) said.add(name)
  if (said.size === 0) return after
  return {
    ...after,
    saidAt: { ...before.saidAt, ...Object.fromEntries([...said].map((each) => [each, at])) },
    ...(after.timeZone !== before.timeZone && {
      // A part of the due index belongs to a zone.
      shard: undefined,
      formerZones: [...(before.formerZones ?? []), { zone: before.timeZone, until: at }].slice(-mostFormerZones),
    }),
  }
}

/** Where they were at that time, as far as we know. */
export const zoneAt = ({ timeZone, formerZones = [] }: Pick<Participant, 'timeZone' | 'formerZones'>, at: Instant) =>
  formerZones.find(({ until }) => at < until)?.zone ?? timeZone
