import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { postAll, type Target } from './race-post.ts'
import { joins, type Post, type Verdict, verdict, withRepeats, writer } from './race-texts.ts'

/** A server that races. */
export type Runner = {
  name: string
  /** What its texts are signed with. */
  authToken: string
  /** Starts it on what it kept; where forms are posted, once it listens. */
  start(): Promise<string>
  /** kill -9, the whole of it; resolves when it is gone. */
  kill(): Promise<void>
  /** Called after the last kill: starts it once more, and reads every text it holds. */
  stored(phones: readonly string[]): Promise<{ texts: readonly string[]; notes?: readonly string[] }>
  /** Leaves nothing running, and nothing of ours lying about. */
  end(): Promise<void>
}

export type Sizes = { rounds: number; phones: number; warmUp: number; measured: number; interrupted: number }

export type Result = Verdict & { name: string; answersPerSecond: number; kills: number; notes: readonly string[] }

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

type Lane = {
  runner: Runner
  target: Target
  restart(): Promise<unknown>
  acknowledged: Set<string>
  rates: number[]
  kills: number
}

const laneOf = async (runner: Runner): Promise<Lane> => {
  let up = Promise.resolve(await runner.start())
  const lane: Lane = {
    runner,
    target: { url: () => up, authToken: runner.authToken },
    restart: () => {
      lane.kills++
      // Before the kill, so that whoever loses an answer to it waits for the start that follows.
      up = runner.kill().then(runner.start)
      return up
    },
    acknowledged: new Set(),
    rates: [],
    kills: 0,
  }
  return lane
}

/** One who acknowledges no JOIN is not what we think, or not where we think. */
const join = async ({ runner, target }: Lane, posts: readonly Post[]) => {
  let joined = 0
  const failures = await postAll(posts, target, () => joined++)
  if (joined > 0) return
  const statuses = [...failures.keys()].map((status) => status || 'nothing')
  throw new Error(`${runner.name} acknowledged no JOIN at ${await target.url()}: it answered ${statuses.join(', ')}.`)
}

const note = (lane: Lane) => (post: Post) => lane.acknowledged.add(post.token)

const measure = async (lane: Lane, posts: readonly Post[]) => {
  const began = performance.now()
  let answers = 0
  await postAll(posts, lane.target, (post) => {
    answers++
    note(lane)(post)
  })
  lane.rates.push((answers * 1000) / (performance.now() - began))
}

/** Kills the server a few milliseconds after so many answers, and lets the load go on when it is back. */
const interrupt = async (lane: Lane, posts: readonly Post[], killAfter: number) => {
  const reached = Promise.withResolvers<void>()
  let answers = 0
  const interruption = reached.promise.then(() => sleep(randomInt(5))).then(lane.restart)
  const posting = postAll(posts, lane.target, (post) => {
    note(lane)(post)
    if (++answers === killAfter) reached.resolve()
  }).finally(reached.resolve)
  await Promise.all([posting, interruption])
}

const finish = async (lane: Lane, phones: readonly string[], posted: ReadonlySet<string>): Promise<Result> => {
  const { runner, acknowledged, rates } = lane
  await runner.kill()
  const { texts, notes = [] } = await runner.stored(phones)
  return {
    name: runner.name,
    answersPerSecond: median(rates),
    ...verdict(posted, acknowledged, texts),
    kills: lane.kills + 1,
    notes,
  }
}

/**
 * The same texts to each, round by round in alternation: some to warm up, for every round begins after a restart, then a measured
 * stretch, then one with a kill -9 in it. After the last answer comes one more kill; what is there after that counts.
 */
export const race = async (runners: readonly Runner[], sizes: Sizes): Promise<Result[]> => {
  const phones = Array.from({ length: sizes.phones }, (_, n) => `+1602555${String(1000 + n)}`)
  const write = writer(phones)
  const posted = new Set<string>()
  const stretch = (texts: number) => {
    const posts = withRepeats(write(texts))
    for (const { token } of posts) posted.add(token)
    return posts
  }
  try {
    const lanes: Lane[] = []
    for (const runner of runners) lanes.push(await laneOf(runner))
    const joining = joins(phones)
    for (const lane of lanes) await join(lane, joining)
    for (let round = 0; round < sizes.rounds; round++) {
      const [warmUp, measured, interrupted] = [sizes.warmUp, sizes.measured, sizes.interrupted].map(stretch)
      const killAfter = randomInt(Math.ceil(sizes.interrupted * 0.2), Math.ceil(sizes.interrupted * 0.8))
      for (const lane of lanes) {
        await postAll(warmUp ?? [], lane.target, note(lane))
        await measure(lane, measured ?? [])
        await interrupt(lane, interrupted ?? [], killAfter)
      }
    }
    const results: Result[] = []
    for (const lane of lanes) results.push(await finish(lane, phones, posted))
    return results
  } finally {
    await Promise.all(runners.map((runner) => runner.end()))
  }
}
