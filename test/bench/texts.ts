import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js'
import { pretendAccount } from '../../bin/local/settings.ts'
import { startLocal } from '../../bin/local/start.ts'
import { limitsOf } from '../../functions/domain/budget.ts'

const people = 40
const warmUp = 200
const texts = 1500
/** Silence would be quicker than an answer, so everybody is answered. */
const limits = limitsOf({ one: 1_000_000, strangers: 1_000_000, known: 1_000_000 })

const percentile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/** A text through the front door, signed as Twilio signs; milliseconds until its answer was read. */
const poster = (url: string, agent: Agent) => (From: string, Body: string) =>
  new Promise<number>((resolve, reject) => {
    const parameters = {
      AccountSid: pretendAccount.accountSid,
      MessageSid: `SM${randomBytes(16).toString('hex')}`,
      From,
      To: pretendAccount.number,
      Body,
      NumMedia: '0',
    }
    const headers = {
      'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
      'x-twilio-signature': getExpectedTwilioSignature(pretendAccount.authToken, `${url}/sms`, parameters),
    }
    const began = performance.now()
    const sent = request(`${url}/sms`, { method: 'POST', agent, headers }, (response) => {
      response.resume()
      response.once('end', () =>
        response.statusCode === 200
          ? resolve(performance.now() - began)
          : reject(new Error(`answered ${response.statusCode}`)),
      )
    })
    sent.once('error', reject)
    sent.end(new URLSearchParams(parameters).toString())
  })

/** p50, p99 and texts a second at 1 and at 16 connections. The one sending shares the machine, and the process, with the one answering. */
export const benchTexts = async (): Promise<string[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'small-wins-bench-'))
  const local = await startLocal({ port: 0, folder, environment: { PATH: process.env.PATH }, limits })
  try {
    const phones = Array.from({ length: people }, (_, n) => `+1602555${String(1000 + n)}`)
    const phone = (n: number) => phones[n % people] ?? ''
    const lines: string[] = []
    for (const connections of [1, 16]) {
      const agent = new Agent({ keepAlive: true, maxSockets: connections })
      const post = poster(local.url, agent)
      for (const From of phones) await post(From, 'JOIN')
      const run = async (total: number) => {
        const times: number[] = []
        let next = 0
        const began = performance.now()
        await Promise.all(
          Array.from({ length: connections }, async () => {
            while (next < total) {
              const n = next++
              times.push(await post(phone(n), `I kept going, small step number ${n}`))
            }
          }),
        )
        return { times: times.sort((a, b) => a - b), seconds: (performance.now() - began) / 1000 }
      }
      await run(warmUp)
      const { times, seconds } = await run(texts)
      agent.destroy()
      lines.push(
        `${String(connections).padStart(2)} connection${connections === 1 ? ' ' : 's'}  p50 ${percentile(times, 0.5).toFixed(1).padStart(6)} ms  p99 ${percentile(times, 0.99).toFixed(1).padStart(6)} ms  ${(texts / seconds).toFixed(0).padStart(5)} texts/s`,
      )
    }
    return lines
  } finally {
    await local.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
