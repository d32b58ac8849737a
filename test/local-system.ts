import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Local, LocalOptions } from '../bin/local/local-system.ts'
import type { Message } from '../bin/local/pretend-twilio-store.ts'
import { startLocal } from '../bin/local/start.ts'
import { type Instant, instant } from '../functions/domain/time.ts'

export const temporaryFolder = () => mkdtempSync(join(tmpdir(), 'small-wins-'))

/** Talks to a running system as its page does: over HTTP, and in no other way. */
export const over = (url: string) => {
  const call = async (path: string, value?: unknown) => {
    const response = await fetch(`${url}${path}`, {
      ...(value !== undefined && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(value),
      }),
    })
    const answer = await response.json()
    if (!response.ok) throw new Error(`${response.status} ${answer.problem}`)
    return answer
  }
  return {
    call,
    /** Texts, and returns what is answered. */
    text: async (from: string, body: string): Promise<string[]> =>
      (await call('/api/texts', { from, body })).replies.map((reply: Message) => reply.body),
    move: async (to: string): Promise<Instant> => (await call('/api/clock', { to })).now,
    messages: (phone: string): Promise<Message[]> => call(`/api/messages?phone=${encodeURIComponent(phone)}`),
    /** What came without being asked for, oldest first. */
    unasked: async (phone: string): Promise<Message[]> =>
      (await call(`/api/messages?phone=${encodeURIComponent(phone)}`)).filter(
        (message: Message) => message.direction === 'outbound-api',
      ),
  }
}

export type System = Local & ReturnType<typeof over>

/** The whole system on a folder and a port of its own, its clock standing still at `at` until it is moved. */
export const localSystem = async (at: string, options: LocalOptions = {}): Promise<System> => {
  const folder = options.folder ?? temporaryFolder()
  const local = await startLocal({ port: 0, environment: {}, frozenAt: instant(at), ...options, folder })
  const stop = async () => {
    await local.stop()
    if (options.folder === undefined) rmSync(folder, { recursive: true, force: true })
  }
  return { ...local, ...over(local.url), stop }
}
