import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Local } from '../../bin/local/local-system.ts'
import { pretendAccount } from '../../bin/local/settings.ts'
import { startLocal } from '../../bin/local/start.ts'
import type { Phone } from '../../functions/domain/ids.ts'
import { localTime, plus } from '../../functions/domain/time.ts'
import { type Child, startChild } from '../local/child.ts'
import type { Runner } from './race-rounds.ts'

/** What is dead and not yet buried by whoever inherited it runs no more: its command line is empty. */
const runs = (pid: number) => {
  try {
    process.kill(pid, 0)
    const listed = `/proc/${pid}/cmdline`
    return !existsSync(listed) || readFileSync(listed, 'utf8') !== ''
  } catch {
    return false
  }
}

const winsOf = async ({ journal, identify }: Local, phone: string) => {
  const { items } = await journal.wins(await identify(phone as Phone), {})
  return items.map(({ text }) => text)
}

/** The queue and the schedule outlive the kills too: lives one day, and looks who got its text. */
const nextDay = async ({ clock, store }: Local, phones: readonly string[]) => {
  const before = clock.now()
  await clock.moveTo(plus(before, { days: 1 }))
  const texts = store.list({ direction: 'outbound-api' })
  const reached = new Set(texts.filter(({ created }) => created >= before).map(({ to }) => to))
  // The phones are all of one zone.
  const days = texts.map(({ to, created }) => `${to} ${localTime(created as typeof before, 'America/Phoenix').date}`)
  return `the day after the kills: ${phones.filter((phone) => reached.has(phone)).length} of ${phones.length} phones got their daily text, ${days.length - new Set(days).size} got it twice`
}

/** `npm start` as a process of its own, on a folder of its own. */
export const ours = (): Runner => {
  const folder = mkdtempSync(join(tmpdir(), 'small-wins-race-'))
  let child: Child | undefined
  let engine = 0
  let kills = 0
  let withEngine = 0

  return {
    name: 'Small Wins',
    authToken: pretendAccount.authToken,
    async start() {
      const orphan = engine
      child = await startChild({ SMALL_WINS_DATA: folder })
      if (orphan > 0 && runs(orphan)) throw new Error(`the engine of the system that was killed still runs: ${orphan}`)
      engine = Number(readFileSync(join(folder, 'engine.pid'), 'utf8'))
      return `${child.url}/sms`
    },
    /** The database is a process of its own, and outlives the one that is killed; every other time it is killed as well. */
    async kill() {
      const gone = child?.end('SIGKILL')
      if (kills++ % 2 === 1) {
        withEngine++
        process.kill(engine, 'SIGKILL')
      }
      await gone
    },
    async stored(phones) {
      const local = await startLocal({ port: 0, folder, environment: { PATH: process.env.PATH } })
      try {
        const texts: string[] = []
        for (const phone of phones) texts.push(...(await winsOf(local, phone)))
        return {
          texts,
          notes: [
            `${withEngine} of the ${kills} kills took the database engine with them`,
            await nextDay(local, phones),
          ],
        }
      } finally {
        await local.stop()
      }
    },
    async end() {
      if (child?.process.exitCode === null && child.process.signalCode === null) await child.end('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
