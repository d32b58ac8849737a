import { DuePage } from '../../functions/domain/daily.ts'
import { type CoachId, isPhone, type Phone } from '../../functions/domain/ids.ts'
import type { Coach, Outbound } from '../../functions/domain/journal.ts'
import type { Participant } from '../../functions/domain/participant.ts'
import type { LogEvent, MetricName } from '../../functions/domain/ports.ts'
import { addDays, type Instant, type LocalDate, localTime, plus } from '../../functions/domain/time.ts'
import { WaitingText } from '../../functions/domain/waiting-text.ts'
import type { Local } from './local-system.ts'
import { type Faults, noFaults } from './pretend-twilio-faults.ts'
import type { Handset, Message } from './pretend-twilio-store.ts'
import { type TableState, tableAway } from './table-fault.ts'

/** A sender is done long before this, so a claim that still stands was cut off. */
const claimStandsFor = { minutes: 5 }

/** How far back the outbox looks. */
const outboxDays = 8

export type PhoneView = {
  phone: Phone
  name?: string
  /** Somebody's, who said JOIN: only then do we know where they are. */
  joined: boolean
  /** Where its owner is, IANA; until they join, the zone of the clock on the page. */
  zone: string
  local: ReturnType<typeof localTime>
  participant?: Participant
  /** Oldest first. */
  messages: Message[]
  /** How many earlier ones there are. */
  earlier: number
  /** Why the unasked ones among the messages came, by their sids. */
  unasked: Readonly<Record<string, Outbound>>
}

/** What we sent by ourselves, or would have. */
export type Sent = {
  phone: string
  name?: string
  zone: string
  outbound: Outbound
  message?: Message
  ending?: Ending
}

/** A text of theirs that was not heard in its own breath: it waits for the table, or was kept later. */
export type Hearing = 'waits' | 'later'

/** How a text ended that nobody could settle any more. */
export type Ending = 'cut-off' | 'given-up'

export type View = {
  now: Instant
  /** Milliseconds ahead of the real clock. */
  offset: number
  frozen: boolean
  /** Of the clock on the page: where the first who joined is, else the machine's. */
  zone: string
  number: string
  real?: { publicUrl: string }
  phones: PhoneView[]
  outbox: Sent[]
  /** Texts that arrived and were not kept at once, by their sids. */
  hearing: Readonly<Record<string, Hearing>>
  faults: Faults & { table: TableState }
  coaches: readonly { id: CoachId; name: string; sharing: number }[]
  counts: Readonly<Partial<Record<MetricName, number>>>
  deadLetters: number
  /** How many events could not be worked on lately; the log says which. */
  failures: number
}

/** A text that reached one of these changes no more, so it need not be read again. */
const final = new Set<Outbound['status']>(['delivered', 'failed', 'expired'])

export type Viewer = {
  view(show?: { messages?: number; phone?: string }): Promise<View>
}

/** What somebody here asked for is no failure of ours. */
const isFailure = (event: LogEvent) => event.event === 'failed' && event.error !== tableAway

/** Whose text of which day a message of the queue asks for. */
const namedIn = (body: string): string[] => {
  try {
    const { ids, date } = DuePage.parse(JSON.parse(body))
    return ids.map((id) => `${id}#${date}`)
  } catch {
    return []
  }
}

const sidWaiting = (body: string): string[] => {
  const read = WaitingText.safeParse(JSON.parse(body))
  return read.success ? [read.data.sid] : []
}

const machineZone = Intl.DateTimeFormat().resolvedOptions().timeZone

/** Everything the page and the API show, read from where it really is. */
export const viewer = (local: Local): Viewer => {
  const { store, journal, clock } = local
  const settled = new Map<string, Outbound>()

  const outboundOf = async (participant: Participant, date: LocalDate): Promise<Outbound | undefined> => {
    const key = `${participant.id}#${date}`
    const known = settled.get(key)
    if (known !== undefined) return known
    const found = await journal.outbound(participant.id, date)
    if (found !== undefined && final.has(found.status)) settled.set(key, found)
    return found
  }

  const whyOf = async (participant: Participant | undefined, messages: readonly Message[]) => {
    const sent = messages.filter(({ direction }) => direction === 'outbound-api')
    if (participant === undefined || sent.length === 0) return {}
    const found = await Promise.all(
      sent.map(async ({ sid, created }) => {
        const { date } = localTime(created as Instant, participant.timeZone)
        // Who has moved since may have had another date then.
        for (const day of [date, addDays(date, -1), addDays(date, 1)]) {
          const outbound = await outboundOf(participant, day)
          if (outbound?.sid === sid) return [[sid, outbound] as const]
        }
        return []
      }),
    )
    return Object.fromEntries(found.flat())
  }

  const ownerOf = async (handset: Handset) => ({
    handset,
    participant: isPhone(handset.phone) ? await journal.participant(await local.identify(handset.phone)) : undefined,
  })
  type Owned = Awaited<ReturnType<typeof ownerOf>>

  const hasJoined = (participant: Participant | undefined): participant is Participant =>
    participant !== undefined && participant.status !== 'guest'

  const phoneView = async (
    { handset: { phone, name }, participant }: Owned,
    elsewhere: string,
    limit: number,
  ): Promise<PhoneView[]> => {
    if (!isPhone(phone)) return []
    const joined = hasJoined(participant)
    const zone = joined ? participant.timeZone : elsewhere
    const messages = store.list({ phone, limit }).reverse()
    const earlier = messages.length < limit ? 0 : store.count({ phone }) - messages.length
    return [
      {
        phone,
        name: name ?? participant?.name,
        joined,
        zone,
        local: localTime(clock.now(), zone),
        participant,
        messages,
        earlier,
        unasked: await whyOf(participant, messages),
      },
    ]
  }

  const endingOf = ({ participant, date, status, at }: Outbound, givenUp: ReadonlySet<string>): Ending | undefined => {
    if (status === 'claimed' && plus(at, claimStandsFor) < clock.now()) return 'cut-off'
    return status === 'released' && givenUp.has(`${participant}#${date}`) ? 'given-up' : undefined
  }

  const sentTo = async (
    { phone, name, zone, local: { date }, participant }: PhoneView,
    givenUp: ReadonlySet<string>,
  ): Promise<Sent[]> => {
    if (participant === undefined) return []
    const dates = Array.from({ length: outboxDays }, (_, back) => addDays(date, 1 - back))
    const found = await Promise.all(dates.map((day) => outboundOf(participant, day)))
    return found.flatMap((outbound) =>
      outbound === undefined
        ? []
        : [
            {
              phone,
              name,
              zone,
              outbound,
              message: outbound.sid && store.message(outbound.sid),
              ending: endingOf(outbound, givenUp),
            },
          ],
    )
  }

  const sharers = async ({ id, name }: Coach) => {
    const { items } = await journal.sharing(id)
    return { id, name, sharing: items.length }
  }

  return {
    async view({ messages = 40, phone } = {}) {
      const handsets = store.handsets().filter((each) => phone === undefined || each.phone === phone)
      const owned = await Promise.all(handsets.map(ownerOf))
      const zone = owned.map(({ participant }) => participant).find(hasJoined)?.timeZone ?? machineZone
      const phones = (await Promise.all(owned.map((each) => phoneView(each, zone, messages)))).flat()
      const dead = [...local.queue.deadLetters(), ...local.waiting.deadLetters()]
      const later = local.events().flatMap((event) => (event.event === 'text-recovered' ? [event.sid] : []))
      const waits = local.waiting.bodies().flatMap(sidWaiting)
      const givenUp = new Set(dead.flatMap(namedIn))
      const [outbox, coaches] = await Promise.all([
        Promise.all(phones.map((each) => sentTo(each, givenUp))),
        journal.coaches().then((all) => Promise.all(all.map(sharers))),
      ])
      return {
        now: clock.now(),
        offset: clock.offset(),
        frozen: clock.frozen,
        zone,
        number: local.number,
        real: local.real && { publicUrl: local.real.publicUrl },
        phones,
        outbox: outbox.flat().sort((a, b) => (a.outbound.at < b.outbound.at ? 1 : -1)),
        hearing: Object.fromEntries<Hearing>([
          ...later.map((sid) => [sid, 'later'] as const),
          ...waits.map((sid) => [sid, 'waits'] as const),
        ]),
        faults: { ...(local.carrier?.faults() ?? noFaults()), table: local.table.state() },
        coaches,
        counts: local.counts(),
        deadLetters: dead.length,
        failures: local.events().filter(isFailure).length,
      }
    },
  }
}
