import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { dynamoJournal } from '../../functions/adapters/dynamo-journal.ts'
import type { CoachPageDeps } from '../../functions/coach-page.ts'
import type { CoachId } from '../../functions/domain/ids.ts'
import type { Journal } from '../../functions/domain/journal.ts'
import { refOf } from '../../functions/domain/last-kept.ts'
import { photoName } from '../../functions/domain/photos.ts'
import type { LocalTime, WeekId } from '../../functions/domain/time.ts'
import type { FindDueDeps } from '../../functions/find-due.ts'
import type { JoinPageDeps } from '../../functions/join-page.ts'
import type { KeepPhotoDeps } from '../../functions/keep-photo.ts'
import type { ReceiveTextDeps } from '../../functions/receive-text.ts'
import type { ReplayTextDeps } from '../../functions/replay-text.ts'
import type { SendDueDeps } from '../../functions/send-due.ts'
import type { SweepDeps } from '../../functions/sweep.ts'
import type { TrackDeliveryDeps } from '../../functions/track-delivery.ts'
import type { WitnessPageDeps } from '../../functions/witness-page.ts'
import type { FunctionName } from '../../lib/functions.ts'
import { ana, at, date, idOf, phone, sidOf, win } from '../people.ts'
import type { Properties } from './template.ts'

/** One thing asked of DynamoDB, of the table or of an index: each part of a transaction knows the keys of the whole. */
export type Asked = { action: string; of: string; keys: readonly string[] }

/** The journal over a client that answers nothing and notes what it was asked. */
const noting = () => {
  const asked: Asked[] = []
  const part = ([kind, { Item, Key }]: [string, Properties]) => ({ action: `${kind}Item`, key: (Item ?? Key).PK })
  const send = async (command: { constructor: { name: string }; input: Properties }) => {
    const { input } = command
    const operation = command.constructor.name.replace('Command', '')
    if (operation === 'TransactWrite') {
      const parts = input.TransactItems.map((item: Record<string, Properties>) =>
        part(Object.entries(item)[0] as [string, Properties]),
      )
      const keys = parts.map(({ key }: { key: string }) => key)
      asked.push(...parts.map(({ action }: { action: string }) => ({ action, of: 'table', keys })))
    } else if (operation === 'Query') {
      const [, name = ''] = /^#?\w+ = (:\w+)/.exec(input.KeyConditionExpression) ?? []
      const keys = [input.ExpressionAttributeValues[name]]
      asked.push({ action: 'Query', of: input.IndexName ?? 'table', keys })
    } else asked.push({ action: `${operation}Item`, of: 'table', keys: [(input.Item ?? input.Key).PK] })
    return {}
  }
  const client = { send } as unknown as DynamoDBDocumentClient
  return { journal: dynamoJournal({ client, table: 'journal' }), asked }
}

const id = idOf('ana')
const now = at('2026-11-24T19:30:00Z')
const today = date('2026-11-24')
const coach = 'MAYA' as CoachId
const week = '2026-W48' as WeekId
const form = { participant: id, at: now }

/** What a function may ask of the journal, with all that a single question can touch. */
const questions = {
  participant: (journal) => journal.participant(id),
  record: (journal) =>
    journal.record({
      participant: ana({ version: 2 }),
      sid: sidOf(1),
      at: now,
      replies: ['Kept.'],
      entries: [win('I rested', now)],
      joinsZone: 'America/Phoenix',
      startSharing: { coach, since: now, wording: '1' },
      stopSharing: ['NOOR' as CoachId],
      removed: { entries: [refOf(win('I slept', now, { n: 1 }))], emptied: [] },
      restored: [refOf(win('I ate', now, { n: 2 }))],
      forgets: true,
    }),
  /** The text that asks for a link. */
  recordLink: (journal) =>
    journal.record({
      ...{ participant: ana({ version: 2 }), sid: sidOf(3), at: now, replies: [], entries: [] },
      link: { hash: 'hash', participant: id, until: now },
    }),
  recordNote: (journal) =>
    journal.record({
      ...{ participant: ana({ version: 2 }), sid: sidOf(4), at: now, replies: [], entries: [] },
      note: { ref: { at: now, id: 'a' }, kept: true },
    }),
  erase: (journal) => journal.erase(id, now),
  toErase: (journal) => journal.toErase(),
  inbound: (journal) => journal.inbound(id, sidOf(1)),
  answered: (journal) => journal.answered(id, sidOf(1)),
  amend: (journal) => journal.amend(ana({ version: 2 })),
  wins: (journal) => journal.wins(id, { limit: 5 }),
  weeks: (journal) => journal.weeks(id, week, week),
  coach: (journal) => journal.coach(coach),
  zones: (journal) => journal.zones(),
  growZone: (journal) => journal.growZone('America/Phoenix', 2),
  due: (journal) => journal.due({ zone: 'America/Phoenix', time: '19:30' as LocalTime, shard: 0 }),
  reached: (journal) => journal.reached('ticks'),
  reach: (journal) => journal.reach('ticks', now),
  outbound: (journal) => journal.outbound(id, today),
  claim: (journal) =>
    journal.claim(ana({ version: 2 }), { date: today, kind: 'prompt', at: now, attempt: 1, fingerprint: 'f' }),
  refuse: (journal) =>
    journal.refuse(id, { date: today, kind: 'prompt', at: now, status: 'refused', reason: 'stopped' }),
  settle: (journal) => journal.settle(id, today, { status: 'sent', at: now, sid: sidOf(2) }),
  unsettled: (journal) => journal.unsettled(),
  close: (journal) => journal.close(id, today),
  halted: (journal) => journal.halted(),
  halt: (journal) => journal.halt({ since: now, code: 20003, heardFrom: 'call', probeAt: now }),
  probe: (journal) => journal.probe({ since: now, code: 20003, heardFrom: 'call', probeAt: now }, now),
  resume: (journal) => journal.resume(),
  token: (journal) => journal.token(coach, 'hash'),
  sharing: (journal) => journal.sharing(coach),
  link: (journal) => journal.link('hash'),
  openLink: (journal) => journal.openLink('hash', { hash: 'other', participant: id, until: now }, now),
  session: (journal) => journal.session('hash'),
  endSession: (journal) => journal.endSession('hash'),
  remove: (journal) =>
    journal.remove({ ...ana(), version: 2 }, { entries: [refOf(win('I rested', now))], emptied: [] }, now),
  takenOff: (journal) => journal.takenOff(now),
  discard: (journal) => journal.discard(id, { at: now, sid: sidOf(1), n: 0 }, now),
  hide: (journal) => journal.hide({ ...ana(), version: 2 }, { at: now, sid: sidOf(1), n: 0 }),
  entry: (journal) => journal.entry(id, { at: now, sid: sidOf(1), n: 0 }),
  settlePhoto: (journal) => journal.settlePhoto(id, { at: now, sid: sidOf(1), n: 0 }, photoName(sidOf(1), 0), true),
  notes: (journal) => journal.notes(id),
  note: (journal) => journal.note(id, { at: now, id: 'a' }),
  leaveNote: (journal) =>
    journal.leaveNote(
      { ...ana(), version: 2 },
      { participant: id, at: now, id: 'a', by: 'witness', text: 'You laugh' },
      { hash: 'hash', takes: 3 },
    ),
  /** A coach's note comes through no link. */
  leaveCoachNote: (journal) =>
    journal.leaveNote({ ...ana(), version: 2 }, { participant: id, at: now, id: 'a', by: 'coach', text: 'You laugh' }),
  settleNote: (journal) => journal.settleNote({ ...ana(), version: 2 }, { ref: { at: now, id: 'a' }, kept: false }),
  keepNote: (journal) => journal.settleNote({ ...ana(), version: 2 }, { ref: { at: now, id: 'a' }, kept: true }),
  coachSession: (journal) => journal.coachSession('hash'),
  beginCoachSession: (journal) => journal.beginCoachSession({ hash: 'hash', coach, token: 'token', until: now }),
  endCoachSession: (journal) => journal.endCoachSession('hash'),
  invite: (journal) => journal.invite({ ...form, phone, language: 'en', wording: 'form-en-1' }),
  invitation: (journal) => journal.invitation(id),
  claimInvitation: (journal) => journal.claimInvitation(ana({ status: 'guest', version: 2 }), form, now),
  releaseInvitation: (journal) => journal.releaseInvitation(form),
  endInvitation: (journal) => journal.endInvitation(form),
  countInvitation: (journal) => journal.countInvitation(now, 30),
  spent: (journal) => journal.spent(now),
  draw: (journal) => journal.draw({ budget: 'known', by: 1, most: { hour: 10, day: 40 } }, now),
  seen: (journal) => journal.seen({ ...ana(), version: 2 }, { coach, at: now, wins: 3 }),
} satisfies Partial<
  Record<
    keyof Journal | 'recordLink' | 'recordNote' | 'leaveCoachNote' | 'keepNote',
    (journal: Journal) => Promise<unknown>
  >
>
type Question = keyof typeof questions

/** All that a function is handed of the journal, and whether it asks it: what it is handed and this leaves out does not compile. */
type Of<Deps extends { journal: object }> = Readonly<Record<keyof Deps['journal'] & Question, boolean>>

const keeping = { participant: true, record: true, wins: true, weeks: true, coach: true, erase: true } as const
/** What an answer is paid from: for those who answer. */
const answering = { spent: true, draw: true } as const
// A halt is heard of in many places; which text tries again is decided by the sender alone.
const halting = { halted: true, halt: true, resume: true, probe: false } as const

export const work: Record<FunctionName, Readonly<Partial<Record<Question, boolean>>>> = {
  'receive-text': {
    ...({ ...keeping, ...answering, outbound: true } satisfies Of<ReceiveTextDeps>),
    recordLink: true,
    recordNote: true,
  },
  'replay-text': { ...keeping, spent: false, draw: false } satisfies Of<ReplayTextDeps>,
  'keep-photo': { participant: true, entry: true, settlePhoto: true } satisfies Of<KeepPhotoDeps>,
  'find-due': { zones: true, growZone: true, due: true, reached: true, reach: true } satisfies Of<FindDueDeps>,
  'send-due': {
    participant: true,
    wins: true,
    weeks: true,
    note: true,
    outbound: true,
    claim: true,
    refuse: true,
    settle: true,
    amend: true,
    ...{ invitation: true, claimInvitation: true, releaseInvitation: true, endInvitation: true },
    ...halting,
    probe: true,
  } satisfies Of<SendDueDeps>,
  'track-delivery': {
    participant: true,
    amend: true,
    outbound: true,
    settle: true,
    ...halting,
  } satisfies Of<TrackDeliveryDeps>,
  sweep: {
    ...keeping,
    ...answering,
    toErase: true,
    ...{ takenOff: true, entry: true, discard: true },
    inbound: true,
    answered: true,
    reached: true,
    reach: true,
    zones: true,
    due: true,
    outbound: true,
    refuse: true,
    settle: true,
    amend: true,
    unsettled: true,
    close: true,
    ...halting,
  } satisfies Of<SweepDeps>,
  'join-page': { coach: true, invite: true, countInvitation: true } satisfies Of<JoinPageDeps>,
  // It is handed the whole journal, as far as its type goes.
  'witness-page': { participant: true, link: true, leaveNote: true } satisfies Of<WitnessPageDeps>,
  'coach-page': {
    ...({
      ...{ participant: true, wins: true, sharing: true, seen: true, coach: true, token: true },
      ...{ coachSession: true, beginCoachSession: true, endCoachSession: true },
      leaveNote: false,
    } satisfies Of<CoachPageDeps>),
    leaveCoachNote: true,
  },
  health: { reached: true },
  'export-wins': { token: true, sharing: true, participant: true, wins: true, seen: true },
  'journal-page': {
    ...{ participant: true, entry: true, wins: true, weeks: true, remove: true, hide: true },
    ...{ notes: true, note: true, settleNote: true, keepNote: true },
    ...{ link: true, openLink: true, session: true, endSession: true },
  },
}

/** Everything a function asks of DynamoDB. */
export const askedBy = async (name: FunctionName) => {
  const { journal, asked } = noting()
  const asks = Object.entries(work[name]).filter(([, asksIt]) => asksIt)
  await Promise.all(asks.map(([question]) => questions[question as Question](journal)))
  return asked
}
