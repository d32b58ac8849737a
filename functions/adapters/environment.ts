import * as z from 'zod'
import { type Limits, limitsOf } from '../domain/budget.ts'

/** What each function finds in its environment. Secrets are named here, never held: their values stay in Secrets Manager. */
const table = { TABLE_NAME: z.string().min(3) }

/** Where the pretend Twilio listens, on one machine only: anything but loopback is refused. */
const loopback = z
  .string()
  .url()
  .refine((url) => ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname), 'must be a loopback address')

const twilio = {
  TWILIO_ACCOUNT_SID: z.string().regex(/^AC[0-9a-fA-F]{32}$/),
  /** Our number in E.164, or the sid of a messaging service. */
  TWILIO_FROM: z.string().regex(/^(\+[1-9]\d{6,14}|MG[0-9a-fA-F]{32})$/),
  /** JSON: { "authToken": "...", "nextAuthToken": "..."? }; both are valid while a rotation lasts. */
  TWILIO_SECRET_ID: z.string().min(1),
  /** What Twilio calls, without a slash at the end: signatures are computed over it, never over a Host header. */
  PUBLIC_URL: z.string().regex(/^https?:\/\/[^/?#]+(\/[^?#]*[^/?#])?$/, 'a URL without query, fragment or final slash'),
}

const conversation = {
  /** The key of the HMAC that turns a phone number into a participant's id; texts that wait are sealed with a key made of it. */
  PEPPER_SECRET_ID: z.string().min(1),
  /** Where a person finds a human: an address or a page, named by HELP. */
  CONTACT: z.string().min(3).max(60),
  /** The operator's page for sessions, named by BOOK; empty where there is none. */
  BOOKING_URL: z
    .union([z.literal(''), z.url({ protocol: /^https$/ }).max(60)])
    .default('')
    .transform((url) => (url === '' ? undefined : url)),
  /** `carrier` when Twilio's own keyword handling answers STOP, START and HELP; `us` when we do. */
  KEYWORDS_ANSWERED_BY: z.enum(['carrier', 'us']).default('us'),
}

const wholeNumber = z
  .string()
  .regex(/^\d{1,6}$/, 'a whole number')
  .transform(Number)

/** How much is answered in an hour: answers to one person, segments to numbers that have not joined, and to people who have. */
const answers = {
  ANSWERS_TO_ONE: wholeNumber.pipe(z.number().min(5).max(1000)),
  ANSWERS_TO_STRANGERS: wholeNumber.pipe(z.number().max(10_000)),
  ANSWERS_TO_KNOWN: wholeNumber.pipe(z.number().min(20).max(500_000)),
}

/** The limits that such an environment sets. */
export const limitsIn = (environment: { [name in keyof typeof answers]: number }): Limits =>
  limitsOf({
    one: environment.ANSWERS_TO_ONE,
    strangers: environment.ANSWERS_TO_STRANGERS,
    known: environment.ANSWERS_TO_KNOWN,
  })

/** The queue of people who are due. */
const due = { QUEUE_URL: z.string().url() }
/** The queue of pictures to be fetched, and where they are kept. */
const photos = { PHOTOS_URL: z.string().url() }
const bucket = { PHOTO_BUCKET: z.string().min(3) }
const carrierApi = { TWILIO_API_URL: loopback.optional() }

export const ReceiveTextEnvironment = z.object({
  ...table,
  ...twilio,
  ...conversation,
  ...photos,
  ...answers,
  /** The queue where texts wait while the table is away. */
  WAITING_URL: z.string().url(),
})

export const ReplayTextEnvironment = z.object({ ...table, ...conversation, ...photos })

export const KeepPhotoEnvironment = z.object({
  ...table,
  ...bucket,
  ...carrierApi,
  TWILIO_ACCOUNT_SID: twilio.TWILIO_ACCOUNT_SID,
  TWILIO_SECRET_ID: twilio.TWILIO_SECRET_ID,
})

export const FindDueEnvironment = z.object({ ...table, ...due })

export const SendDueEnvironment = z.object({
  ...table,
  ...twilio,
  ...due,
  ...carrierApi,
  /** What the carrier lets our number send, and how many senders share it. */
  SEGMENTS_PER_SECOND: z
    .string()
    .regex(/^\d+(\.\d+)?$/, 'a number')
    .transform(Number)
    .pipe(z.number().positive()),
  SENDERS_AT_ONCE: z
    .string()
    .regex(/^[1-9]\d*$/, 'a whole number above zero')
    .transform(Number),
})

export const TrackDeliveryEnvironment = z.object({ ...table, ...twilio, ...due })

export const SweepEnvironment = z.object({
  ...table,
  ...twilio,
  ...conversation,
  ...due,
  ...photos,
  ...answers,
  ...bucket,
  ...carrierApi,
})

export const ExportWinsEnvironment = z.object({ ...table })

export const WitnessPageEnvironment = z.object({ ...table, PUBLIC_URL: twilio.PUBLIC_URL })

export const JournalPageEnvironment = WitnessPageEnvironment.extend(bucket)

export const CoachPageEnvironment = WitnessPageEnvironment

export const HealthEnvironment = z.object({ ...table, PUBLIC_URL: twilio.PUBLIC_URL })
export const JoinPageEnvironment = z.object({
  ...table,
  ...due,
  PEPPER_SECRET_ID: conversation.PEPPER_SECRET_ID,
  PUBLIC_URL: twilio.PUBLIC_URL,
  TWILIO_FROM: twilio.TWILIO_FROM,
  /** How many invitations the form gives in an hour, to everybody together; with 0 it gives none, and says what to text. */
  INVITATIONS_PER_HOUR: z
    .string()
    .regex(/^\d{1,4}$/, 'a whole number')
    .transform(Number),
})

export type Environments = {
  'receive-text': z.input<typeof ReceiveTextEnvironment>
  'replay-text': z.input<typeof ReplayTextEnvironment>
  'keep-photo': z.input<typeof KeepPhotoEnvironment>
  'find-due': z.input<typeof FindDueEnvironment>
  'send-due': z.input<typeof SendDueEnvironment>
  'track-delivery': z.input<typeof TrackDeliveryEnvironment>
  sweep: z.input<typeof SweepEnvironment>
  'export-wins': z.input<typeof ExportWinsEnvironment>
  'journal-page': z.input<typeof JournalPageEnvironment>
  'witness-page': z.input<typeof WitnessPageEnvironment>
  'coach-page': z.input<typeof CoachPageEnvironment>
  health: z.input<typeof HealthEnvironment>
  'join-page': z.input<typeof JoinPageEnvironment>
}

/** Parses an environment. Throws naming the variables that are wrong, and never their values. */
export const parseEnvironment = <S extends z.ZodType>(schema: S, environment: NodeJS.ProcessEnv): z.output<S> => {
  const parsed = schema.safeParse(environment)
  if (parsed.success) return parsed.data
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`)
  throw new Error(`environment: ${wrong.join(', ')}`)
}
