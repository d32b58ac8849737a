import * as z from 'zod'
import { isCoachId, isMessageSid, isParticipantId, isPhone, isPhotoName } from './ids.ts'
import { dailyKinds, settings } from './participant.ts'
import { themes } from './themes.ts'
import { type Instant, isLocalDate, type LocalTime, type WeekId } from './time.ts'

/** What comes back from storage is an outside value too: it meets one schema here, once, and is trusted after that. */
const instant = z.string().refine((text): text is Instant => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text))
const localDate = z.string().refine(isLocalDate)
const localTime = z.string().refine((text): text is LocalTime => /^([01]\d|2[0-3]):[0-5]\d$/.test(text))
const weekId = z.string().refine((text): text is WeekId => /^\d{4}-W\d{2}$/.test(text))
const participantId = z.string().refine(isParticipantId)
const coachId = z.string().refine(isCoachId)
const messageSid = z.string().refine(isMessageSid)
const theme = z.enum(themes)
const weekday = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
])
const photoNames = z.set(z.string().refine(isPhotoName)).transform((names) => [...names].sort())
const entryRef = z.object({
  at: instant,
  sid: messageSid,
  n: z.number().int(),
  kind: z.enum(['win', 'reflection', 'danger']),
  date: localDate,
  themes: z.array(theme),
})
const noteRef = z.object({ at: instant, id: z.string() })
const read = z.object({ coach: z.string(), wins: z.number().int() })
const namedCoach = z.object({ id: coachId, name: z.string() })

const invited = z.object({
  at: instant,
  sentAt: instant,
  wording: z.string(),
  name: z.string().optional(),
  coach: namedCoach.optional(),
})

export const StoredParticipant = z.looseObject({
  id: participantId,
  status: z.enum(['guest', 'active', 'stopped']),
  language: z.enum(['en', 'es']),
  phone: z.string().refine(isPhone).optional(),
  name: z.string().optional(),
  timeZone: z.string(),
  promptTime: localTime,
  focus: theme.optional(),
  pausedUntil: localDate.optional(),
  quietUntil: instant.optional(),
  consent: z.object({ source: z.enum(['text', 'form']), wording: z.string(), at: instant }).optional(),
  invited: invited.optional(),
  pending: z
    .union([
      z.object({ question: z.literal('name'), until: instant, coach: namedCoach.optional() }),
      z.object({ question: z.literal('focus'), until: instant }),
      z.object({ question: z.literal('keep'), until: instant }),
      z.object({ question: z.literal('five'), until: instant, told: z.number().int() }),
      z.object({ question: z.literal('closing'), until: instant }),
      z.object({ question: z.literal('check'), until: instant, aside: z.literal(true).optional() }),
      z.object({ question: z.literal('forget'), until: instant }),
      z.object({ question: z.literal('note'), until: instant, note: noteRef }),
      z.object({ question: z.literal('share'), until: instant, coach: namedCoach }),
    ])
    .optional(),
  shares: z.array(z.object({ coach: coachId, name: z.string(), since: instant, wording: z.string() })),
  weekSoFar: z.object({ week: weekId, wins: z.number(), days: z.array(localDate) }).optional(),
  used: z.record(z.string(), z.number()),
  lastDaily: z
    .object({
      date: localDate,
      picks: z.record(z.string(), z.number()),
      attempt: z.number().int().optional(),
      since: instant.optional(),
      kind: z.enum(dailyKinds).optional(),
      at: instant.optional(),
      note: noteRef.optional(),
      told: z.array(read).optional(),
    })
    .optional(),
  days: z.array(weekday).optional(),
  rhythm: z.enum(['less', 'sundays']).optional(),
  lastHeardAt: instant.optional(),
  heardBeforeAt: instant.optional(),
  unanswered: z.number().int().optional(),
  eased: z.enum(['less', 'sundays']).optional(),
  resting: z.literal(true).optional(),
  lastKept: z
    .object({
      at: instant,
      entries: z.array(entryRef),
      replaced: z.array(entryRef).optional(),
      undone: z.literal(true).optional(),
    })
    .optional(),
  ownAffirmations: z.array(z.string()).optional(),
  hushed: z.array(z.string()).optional(),
  cover: z.object({ word: z.string().optional() }).optional(),
  recapWaits: instant.optional(),
  journalLink: z.string().optional(),
  notesWaiting: z.array(noteRef).optional(),
  notesKept: z.array(noteRef.extend({ recap: localDate.optional() })).optional(),
  read: z.array(read).optional(),
  receiptOn: localDate.optional(),
  forgottenAt: instant.optional(),
  lastRecapAt: instant.optional(),
  lastRecapDate: localDate.optional(),
  hintedAt: instant.optional(),
  supportToldAt: instant.optional(),
  answered: z
    .object({
      hour: z.object({ of: z.string(), answers: z.number().int() }).optional(),
      day: z.object({ of: z.string(), answers: z.number().int(), required: z.number().int().optional() }).optional(),
      said: z.array(z.object({ words: z.string(), times: z.number().int(), at: instant })).optional(),
      lastAt: instant.optional(),
      helpAt: instant.optional(),
    })
    .optional(),
  saidAt: z.partialRecord(z.enum(settings), instant).optional(),
  formerZones: z.array(z.object({ zone: z.string(), until: instant })).optional(),
  unreachable: z.object({ times: z.number().int(), date: localDate }).optional(),
  reachableSince: instant.optional(),
  shard: z.number().int().optional(),
  version: z.number().int(),
})

export const StoredInvitation = invited.omit({ sentAt: true }).extend({
  participant: participantId,
  phone: z.string().refine(isPhone),
  language: z.enum(['en', 'es']),
  claimedAt: instant.optional(),
})

export const StoredEntry = z.object({
  participant: participantId,
  at: instant,
  sid: messageSid,
  n: z.number().int(),
  kind: z.enum(['win', 'reflection', 'danger']),
  text: z.string(),
  themes: z.array(theme),
  date: localDate,
  afterRecap: instant.optional(),
  private: z.literal(true).optional(),
  deleted: z.literal(true).optional(),
  pictures: z.number().int().optional(),
  photos: photoNames.optional(),
  refused: photoNames.optional(),
})

export const StoredLink = z.object({
  hash: z.string(),
  participant: participantId,
  until: instant,
  opens: z.enum(['witness', 'card']).optional(),
})

export const StoredCoachSession = z.object({ hash: z.string(), coach: coachId, token: z.string(), until: instant })

export const StoredNote = z.object({
  participant: participantId,
  at: instant,
  id: z.string(),
  by: z.enum(['witness', 'coach']),
  from: z.string().optional(),
  text: z.string(),
  kept: z.literal(true).optional(),
})

export const StoredOutbound = z.object({
  participant: participantId,
  date: localDate,
  kind: z.enum(['prompt', 'recap']),
  status: z.enum(['claimed', 'released', 'unknown', 'refused', 'sent', 'delivered', 'failed', 'expired']),
  at: instant,
  claimedAt: instant.optional(),
  attempt: z.number().int().optional(),
  fingerprint: z.string().optional(),
  sid: messageSid.optional(),
  code: z.number().optional(),
  reason: z.string().optional(),
})

/** A week's counters are flat (`t_rest`), so that one update adds to them; its days are a set. */
export const StoredWeek = z
  .object({ week: weekId, wins: z.number(), days: z.set(localDate).default(new Set()) })
  .loose()
  .transform(({ week, wins, days, ...counters }) => ({
    week,
    wins,
    days: [...days].sort(),
    themes: Object.fromEntries(
      themes.flatMap((theme) => {
        const times = counters[`t_${theme}`]
        return typeof times === 'number' ? [[theme, times] as const] : []
      }),
    ),
  }))

export const StoredInbound = z.object({
  replies: z.array(z.string()),
  owed: z.object({ texts: z.array(z.string()), atLeastOnce: z.boolean(), said: z.literal(true).optional() }).optional(),
})
/** A day's budgets: counters are flat, `known` of the day and `known_13` of an hour. */
export const StoredBudgets = z.record(z.string(), z.union([z.string(), z.number()]))
export const StoredKey = z.string()
export const StoredForgotten = z.object({ SK: participantId })
export const StoredCoach = z.object({ id: coachId, name: z.string() })
export const StoredToken = z.object({ expiresAt: instant })
export const StoredTokens = StoredToken.extend({ hash: z.string() })
export const StoredShare = z.object({ participant: participantId, since: instant, wording: z.string() })
export const StoredZone = z.object({ zone: z.string(), shards: z.number().int() })
export const StoredProgress = z.object({ reached: instant })
export const StoredHalt = z.object({
  since: instant,
  code: z.number().int(),
  heardFrom: z.enum(['call', 'callback']),
  probeAt: instant,
})
/** Index keys: `P#<id>`, `OUT#<date>#daily` and the instant of the claim. */
export const StoredUnsettled = z
  .object({ PK: z.string(), SK: z.string(), claimedAt: instant })
  .transform(({ PK, SK, claimedAt }) => ({
    participant: participantId.parse(PK.slice('P#'.length)),
    date: localDate.parse(SK.split('#')[1]),
    claimedAt,
  }))
/** Index keys: `P#<id>`, `E#<instant>#<sid>#<nn>` and when it ends. */
export const StoredTakenOff = z
  .object({ PK: z.string(), SK: z.string(), claimedAt: instant })
  .transform(({ PK, SK, claimedAt }) => {
    const [, at, sid, n] = SK.split('#')
    return {
      participant: participantId.parse(PK.slice('P#'.length)),
      entry: { at: instant.parse(at), sid: messageSid.parse(sid), n: Number(n) },
      ends: claimedAt,
    }
  })
export const StoredDue = z.object({ PK: z.string().transform((key) => participantId.parse(key.slice('P#'.length))) })
