import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js'
import { carrier } from '../bin/operator/prices.ts'
import { dynamoJournal, indexes } from '../functions/adapters/dynamo-journal.ts'
import { identify } from '../functions/adapters/identity.ts'
import { sealed } from '../functions/adapters/sealed.ts'
import { twilioWebhook } from '../functions/adapters/twilio-webhook.ts'
import { type Limits, usualLimits } from '../functions/domain/budget.ts'
import type { Phone } from '../functions/domain/ids.ts'
import type { MetricName } from '../functions/domain/ports.ts'
import { segmentsOf } from '../functions/domain/segments.ts'
import { english } from '../functions/domain/texts/en.ts'
import { type Instant, instant } from '../functions/domain/time.ts'
import { sealedForWaiting } from '../functions/domain/waiting-text.ts'
import { receiveText } from '../functions/receive-text.ts'
import { context, httpEvent } from './lambda-events.ts'
import { noPhotos } from './memory-photos.ts'
import { memoryTable } from './memory-table/memory-table.ts'
import { sidOf } from './people.ts'
import { chanceOf, pick } from './simulation/random.ts'
import { account } from './texting.ts'

const dayMs = 86_400_000
const people = 20
/** How often each of them texts in the day. */
const texts = 24
/** Numbers that have not joined, and those among them that text in a loop. */
const [numbers, loops] = [200_000, 50]
/** A day of UTC, which is what a budget is for, and the morning on which the people joined, more than a month before. */
const [begins, joined] = [instant('2026-11-24T00:00:00Z'), instant('2026-10-01T16:00:00Z')]
const dollarsPerSegment = carrier.out.dollars / carrier.out.per + carrier.feeOut.dollars / carrier.feeOut.per

const words =
  'the a blue green table window garden paper river morning sale offer account free phone order number call back now today visit link meeting report music train coffee apple cloud yes maybe later seven twelve north'.split(
    ' ',
  )
const commands =
  'HELP INFO WINS FOCUS PAUSE RESUME STOP START HARD FIVE CHECK WHY RECAP SHARE UNDO LESS DAILY AFFIRM ESPANOL'.split(
    ' ',
  )
const loop = 'Thank you for your message! We are closed and will answer as soon as we can.'

/** The function as it is deployed, over a table in memory; texts go in at any time, answers come out as the carrier would send them. */
const front = (limits: Limits) => {
  const table = memoryTable({ indexes })
  const pepper = async () => 'a pepper of some length'
  const who = identify(pepper)
  let now: Instant = begins
  const counts: Partial<Record<MetricName, number>> = {}
  const receive = receiveText({
    journal: dynamoJournal({ client: table.client, table: 'memory' }),
    webhook: twilioWebhook({
      accountSid: account.accountSid,
      to: account.number,
      publicUrl: account.publicUrl,
      tokens: async () => [account.token],
    }),
    identify: who,
    // The table is always there, so nothing waits and patience never runs out.
    waiting: { send: () => Promise.reject(new Error('nothing waits here')) },
    clock: { now: () => now, wait: () => new Promise(() => {}) },
    vault: sealed(pepper, sealedForWaiting),
    photos: noPhotos,
    log: () => {},
    metrics: {
      count: (name, by = 1) => {
        counts[name] = (counts[name] ?? 0) + by
      },
    },
    limits,
    contact: 'hello@wins.example',
    keywordsAnsweredBy: 'us',
  })
  let sent = 0
  const text = async (at: number, From: string, Body: string): Promise<readonly string[]> => {
    now = instant(new Date(at))
    const MessageSid = sidOf(`hostile ${sent++}`)
    const parameters = { AccountSid: account.accountSid, MessageSid, From, To: account.number, Body, NumMedia: '0' }
    const signature = getExpectedTwilioSignature(account.token, `${account.publicUrl}/sms`, parameters)
    const body = new URLSearchParams(parameters).toString()
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature }
    const answered = await receive(httpEvent({ path: '/sms', headers, body }), context)
    if (answered.statusCode !== 200) throw new Error(`answered ${answered.statusCode}`)
    // What was answered goes by itself after thirty days; here at once, or a million would not fit. No text comes twice.
    const key = { PK: `P#${await who(From as Phone)}`, SK: `IN#${MessageSid}` }
    await table.client.send(new DeleteCommand({ TableName: 'memory', Key: key }))
    return [...(answered.body ?? '').matchAll(/<Message>([\s\S]*?)<\/Message>/g)].map(([, said = '']) =>
      said.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
    )
  }
  return { text, counts }
}

const crises: readonly string[] = Object.values(english.crisis)

/** What a machine with many numbers texts, by chance: mostly nonsense from numbers never seen, and every way in that it may find. */
const attacker = (seed: number) => {
  const chance = chanceOf(seed)
  const inside: string[] = []
  const nonsense = (key: string) =>
    Array.from({ length: 1 + Math.floor(7 * chance(`${key} length`)) }, (_, n) =>
      pick(chance(`${key} ${n}`), words),
    ).join(' ')
  const next = (n: number): { from: string; body: string } => {
    const way = chance(`way ${n}`)
    const stranger = `+1302${String(2_000_000 + Math.floor(numbers * chance(`from ${n}`)))}`
    if (way < 0.5) return { from: stranger, body: nonsense(`${n}`) }
    if (way < 0.6) return { from: stranger, body: 'HELP' }
    if (way < 0.7) return { from: stranger, body: 'JOIN' }
    if (way < 0.75) return { from: stranger, body: pick(chance(`what ${n}`), commands) }
    if (way < 0.85 || inside.length === 0) return { from: `+1303${2_000_000 + (n % loops)}`, body: loop }
    // Those that could join go on, with commands, with HELP, and with words that are always new.
    const from = pick(chance(`who ${n}`), inside)
    const as = chance(`as ${n}`)
    return {
      from,
      body: as < 0.2 ? 'HELP' : as < 0.5 ? pick(chance(`what ${n}`), commands) : `${nonsense(`${n}`)} ${n}`,
    }
  }
  return { next, inside }
}

export type Hostile = {
  texts: number
  /** Segments and answers to the numbers of the attack, and to the people among them; danger apart. */
  hostile: { answers: number; segments: number }
  known: { texts: number; answered: number; segments: number }
  crisis: number
  joined: number
  spent: number
  dollars: number
  /** What the limits say that a day may cost. */
  stated: { segments: number; dollars: number }
}

/** So many hostile texts in one day, and among them people who have long been here. */
export const hostile = async (many: number, limits: Limits = usualLimits): Promise<Hostile> => {
  const { text, counts } = front(limits)
  const phones = Array.from({ length: people }, (_, n) => `+16025551${String(n).padStart(3, '0')}`)
  const monthAgo = Date.parse(joined)
  // Over some hours: who joins is answered from what strangers have.
  for (const [n, from] of phones.entries())
    for (const body of ['JOIN', 'Ana', 'skip']) await text(monthAgo + n * 3_600_000, from, body)
  const { next, inside } = attacker(7)
  const found = { answers: 0, segments: 0 }
  const known = { texts: 0, answered: 0, segments: 0 }
  let crisis = 0
  const segmentsIn = (said: readonly string[]) => said.reduce((sum, each) => sum + segmentsOf(each).segments, 0)
  const start = Date.parse(begins)
  let turn = 0
  for (let n = 0; n < many; n++) {
    const at = start + Math.floor((n * dayMs) / many)
    for (; turn < people * texts && start + (turn * dayMs) / (people * texts) <= at; turn++) {
      const said = await text(at, phones[turn % people] ?? '', `I took small step number ${turn}`)
      known.texts++
      known.answered += Number(said.length > 0)
      known.segments += segmentsIn(said)
    }
    const { from, body } = next(n)
    const said = await text(at, from, body)
    if (said.includes(english.joined())) inside.push(from)
    crisis += said.filter((each) => crises.includes(each)).length
    const counted = said.filter((each) => !crises.includes(each))
    found.answers += counted.length
    found.segments += segmentsIn(counted)
  }
  const stated = limits.strangers.day + limits.known.day
  return {
    texts: many,
    hostile: found,
    known,
    crisis,
    joined: inside.length,
    spent: counts.AnswersSpent ?? 0,
    dollars: (found.segments + known.segments) * dollarsPerSegment,
    stated: { segments: stated, dollars: stated * dollarsPerSegment },
  }
}

/** Why that is too much; undefined when it is within what `allowed` says, and everybody who has long been here was answered. */
export const tooMuch = ({ hostile: found, known }: Hostile, allowed: Limits): string | undefined => {
  const most = allowed.strangers.day + allowed.known.day
  const segments = found.segments + known.segments
  if (segments > most) return `${segments} segments were answered, and ${most} were allowed`
  if (known.texts !== people * texts || known.answered !== known.texts)
    return `${known.answered} of ${known.texts} texts of people were answered, and there are ${people * texts}`
  return undefined
}
