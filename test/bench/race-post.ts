import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js'
import { pretendAccount } from '../../bin/local/settings.ts'
import type { Post } from './race-texts.ts'

export const connections = 16

/** So long Twilio waits for an answer. https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides */
const patienceMs = 15_000
/** A server that listens may still be starting behind it: ten seconds until a text is let go, never acknowledged. */
const mostTries = 40
const pauseMs = 250

/** The form of an incoming text. https://www.twilio.com/docs/messaging/guides/webhook-request */
const formOf = ({ sid, from, body }: Post) => ({
  ToCountry: 'US',
  SmsMessageSid: sid,
  NumMedia: '0',
  SmsSid: sid,
  SmsStatus: 'received',
  Body: body,
  FromCountry: 'US',
  To: pretendAccount.number,
  NumSegments: '1',
  MessageSid: sid,
  AccountSid: pretendAccount.accountSid,
  From: from,
  ApiVersion: '2010-04-01',
})

/** Posts a text as Twilio does, signed; the status of the answer, once it was read to its end, or nothing. */
const send = (url: string, authToken: string, agent: Agent, post: Post) =>
  new Promise<number | undefined>((resolve) => {
    const form = formOf(post)
    const headers = {
      'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
      'user-agent': 'TwilioProxy/1.1',
      'x-twilio-signature': getExpectedTwilioSignature(authToken, url, form),
    }
    const nothing = () => resolve(undefined)
    const sent = request(url, { method: 'POST', agent, headers, timeout: patienceMs }, (response) => {
      response.once('end', () => resolve(response.statusCode))
      response.once('error', nothing)
      response.resume()
    })
    sent.once('timeout', () => sent.destroy())
    sent.once('error', nothing)
    sent.once('close', nothing)
    sent.end(new URLSearchParams(form).toString())
  })

export type Target = {
  /** Where forms are posted; while the server is being started again, when that is done. */
  url(): Promise<string>
  authToken: string
}

/**
 * Posts everything in order over so many connections. What got no 2xx is posted again under its sid, as Twilio does when it is told
 * to (`#rp=all`). Calls `answered` at each 2xx; returns the other answers there were, by status, 0 for none.
 */
export const postAll = async (
  posts: readonly Post[],
  { url, authToken }: Target,
  answered: (post: Post) => void = () => {},
): Promise<ReadonlyMap<number, number>> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const failures = new Map<number, number>()
  const deliver = async (post: Post) => {
    for (let tries = 0; tries < mostTries; tries++) {
      const status = (await send(await url(), authToken, agent, post)) ?? 0
      if (status >= 200 && status < 300) return answered(post)
      failures.set(status, (failures.get(status) ?? 0) + 1)
      await sleep(pauseMs)
    }
  }
  let next = 0
  const connection = async () => {
    for (let post = posts[next++]; post !== undefined; post = posts[next++]) await deliver(post)
  }
  try {
    await Promise.all(Array.from({ length: connections }, connection))
  } finally {
    agent.destroy()
  }
  return failures
}
