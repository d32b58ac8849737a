import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import * as z from 'zod'
import type { Clock } from '../domain/ports.ts'
import { type Instant, plus } from '../domain/time.ts'

/** Long enough to cost nothing, short enough that a rotation reaches everyone within minutes. */
const keptForMinutes = 5

/**
 * Reads a secret, and again after five minutes: both the current and the next value of a rotation are in it.
 * When it cannot be read again, what was read before serves on: nobody goes unheard because a secret store is away.
 */
const kept = <T>(clock: Pick<Clock, 'now'>, read: () => Promise<T>): (() => Promise<T>) => {
  let value: Promise<T> | undefined
  let until: Instant | undefined
  return () => {
    const now = clock.now()
    if (value === undefined || until === undefined || now >= until) {
      const before = value
      value = read().catch((error) => {
        if (before !== undefined) return before
        value = undefined
        throw error
      })
      until = plus(now, { minutes: keptForMinutes })
    }
    return value
  }
}

const secretString = async (client: SecretsManagerClient, id: string) => {
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: id }))
  return z.string().min(16).parse(SecretString)
}

const TwilioSecret = z.object({ authToken: z.string().min(16), nextAuthToken: z.string().min(16).optional() })

/** Auth tokens to accept, the current one first. */
export type AuthTokens = () => Promise<readonly [string, ...string[]]>

export const authTokens = (client: SecretsManagerClient, id: string, clock: Pick<Clock, 'now'>): AuthTokens =>
  kept(clock, async () => {
    const { authToken, nextAuthToken } = TwilioSecret.parse(JSON.parse(await secretString(client, id)))
    return nextAuthToken === undefined ? [authToken] : [authToken, nextAuthToken]
  })

export const pepper = (client: SecretsManagerClient, id: string, clock: Pick<Clock, 'now'>): (() => Promise<string>) =>
  kept(clock, () => secretString(client, id))
