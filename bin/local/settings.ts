import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { parseEnvironment } from '../../functions/adapters/environment.ts'
import { CannotStart } from './cannot-start.ts'

/** A number of the range that is kept free for fiction. */
const pretendNumber = '+14155550100'

const port = 'not a port number (0 to 65535)'
const Port = z
  .string()
  .regex(/^\d{1,5}$/, port)
  .transform(Number)
  .refine((number) => number <= 65_535, port)
const publicUrl = z
  .string()
  .regex(/^https?:\/\/[^/?#]+(\/[^?#]*[^/?#])?$/, 'a URL without query, fragment or final slash')

const Environment = z.object({
  PORT: Port.prefault('3000'),
  SMALL_WINS_DATA: z.string().min(1).optional(),
  CONTACT: z.string().min(3).max(60).default('your coach'),
  KEYWORDS_ANSWERED_BY: z.enum(['carrier', 'us']).default('us'),
  TWILIO_ACCOUNT_SID: z
    .string()
    .regex(/^AC[0-9a-fA-F]{32}$/, 'AC and 32 hex digits')
    .optional(),
  TWILIO_AUTH_TOKEN: z.string().min(16).optional(),
  TWILIO_FROM: z
    .string()
    .regex(/^(\+[1-9]\d{6,14}|MG[0-9a-fA-F]{32})$/, 'a number such as +15055550123, or MG and 32 hex digits')
    .optional(),
  PUBLIC_URL: publicUrl.optional(),
})

export type RealTwilio = { accountSid: string; authToken: string; from: string; publicUrl: string }

export type Settings = {
  port: number
  folder: string | undefined
  contact: string
  keywordsAnsweredBy: 'carrier' | 'us'
  /** Present when real texts are to be sent. */
  twilio?: RealTwilio
}

/** Reads the environment. Throws `CannotStart`, naming what is wrong and never its value. */
export const settingsFrom = (environment: NodeJS.ProcessEnv): Settings => {
  // A variable that is set to nothing is not set.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const read = () => {
    try {
      return parseEnvironment(Environment, given)
    } catch (error) {
      if (!(error instanceof Error)) throw error
      // A port is what people change, so it is told as they would say it.
      if (error.message === `environment: PORT (${port})`) throw new CannotStart(`PORT is ${port}.`)
      throw new CannotStart(error.message.replace('environment:', 'Bad environment:'))
    }
  }
  const { PORT, SMALL_WINS_DATA, CONTACT, KEYWORDS_ANSWERED_BY, ...twilio } = read()
  const { TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_FROM, PUBLIC_URL } = twilio
  const settings = { port: PORT, folder: SMALL_WINS_DATA, contact: CONTACT, keywordsAnsweredBy: KEYWORDS_ANSWERED_BY }
  if (TWILIO_ACCOUNT_SID === undefined && TWILIO_AUTH_TOKEN === undefined && TWILIO_FROM === undefined) return settings
  if (
    TWILIO_ACCOUNT_SID === undefined ||
    TWILIO_AUTH_TOKEN === undefined ||
    TWILIO_FROM === undefined ||
    PUBLIC_URL === undefined
  )
    throw new CannotStart(
      'Bad environment: real texts need TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_FROM and PUBLIC_URL, all four; for the pretend carrier set none of the first three.',
    )
  return {
    ...settings,
    twilio: { accountSid: TWILIO_ACCOUNT_SID, authToken: TWILIO_AUTH_TOKEN, from: TWILIO_FROM, publicUrl: PUBLIC_URL },
  }
}

/** The pretend account is the same everywhere: it opens nothing but a loopback port, and the same story gives the same ids. */
export const pretendAccount = {
  accountSid: `AC${'51a11'.padEnd(32, '0')}`,
  authToken: 'pretend-token-of-this-machine-only',
  number: pretendNumber,
}

const pretendPepper = 'pretend-pepper-of-this-machine-only'

/** The pepper: fixed with the pretend carrier; with real numbers a secret of its own, made once and kept in the folder. */
export const pepperOf = (folder: string, real: boolean): string => {
  if (!real) return pretendPepper
  const file = join(folder, 'pepper')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  return readFileSync(file, 'utf8')
}
