import { type CoachId, isPhone, type Phone } from '../../functions/domain/ids.ts'
import type { Coach, Outbound } from '../../functions/domain/journal.ts'
import type { Participant } from '../../functions/domain/participant.ts'
import type { MetricName } from '../../functions/domain/ports.ts'
import { addDays, type Instant, type LocalDate, localTime } from '../../functions/domain/time.ts'
import { type Faults, noFaults } from './pretend-twilio-faults.ts'
import type { Handset, Message } from './pretend-twilio-store.ts'
import type { Local } from './start.ts'

/** How far back the outbox looks. */
const outboxDays = 8

export type PhoneView = {
  phone: Phone
  name?: string
  /** Where its owner is, as far as we know: IANA. */
  zone: string
  local: ReturnType<typeof localTime>
  participant?: Participant
  /** Oldest first. */
  messages: Message[]
  /** How many earlier ones there are. */
  earlier: number
}

/** What we sent by ourselves, or would have. */
export type Sent = { phone: string; name?: string; zone: string; outbound: Outbound; message?: Message }

export type View = {
  now: Instant
  /** Milliseconds ahead of the real clock. */
  offset: number
  frozen: boolean
  /** The zone of the machine. */
  zone: string
  number: string
  real?: { publicUrl: string }
  phones: PhoneView[]
  outbox: Sent[]
  faults: Faults
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

  const phoneView = async ({ phone, name }: Handset, limit: number): Promise<PhoneView[]> => {
    if (!isPhone(phone)) return []
    const participant = await journal.participant(await local.identify(phone))
    const zone = participant?.timeZone ?? machineZone
    const messages = store.list({ phone, limit }).reverse()
    const earlier = messages.length < limit ? 0 : store.count({ phone }) - messages.length
    return [
      {
        phone,
        name: name ?? participant?.name,
        zone,
        local: localTime(clock.now(), zone),
        participant,
        messages,
        earlier,
      },
    ]
  }

  const sentTo = async ({ phone, name, zone, local: { date }, participant }: PhoneView): Promise<Sent[]> => {
    if (participant === undefined) return []
    const dates = Array.from({ length: outboxDays }, (_, back) => addDays(date, 1 - back))
    const found = await Promise.all(dates.map((day) => outboundOf(participant, day)))
    return found.flatMap((outbound) =>
      outbound === undefined
        ? []
        : [{ phone, name, zone, outbound, message: outbound.sid && store.message(outbound.sid) }],
    )
  }

  const sharers = async ({ id, name }: Coach) => {
    const { items } = await journal.sharing(id)
    return { id, name, sharing: items.length }
  }

  return {
    async view({ messages = 40, phone } = {}) {
      const handsets = store.handsets().filter((each) => phone === undefined || each.phone === phone)
      const phones = (await Promise.all(handsets.map((handset) => phoneView(handset, messages)))).flat()
      const [outbox, coaches] = await Promise.all([
        Promise.all(phones.map(sentTo)),
        journal.coaches().then((all) => Promise.all(all.map(sharers))),
      ])
      return {
        now: clock.now(),
        offset: clock.offset(),
        frozen: clock.frozen,
        zone: machineZone,
        number: local.number,
        real: local.real && { publicUrl: local.real.publicUrl },
        phones,
        outbox: outbox.flat().sort((a, b) => (a.outbound.at < b.outbound.at ? 1 : -1)),
        faults: local.carrier?.faults() ?? noFaults(),
        coaches,
        counts: local.counts(),
        deadLetters: local.queue.deadLetters(),
        failures: local.events().filter(({ event }) => event === 'failed').length,
      }
    },
  }
}
