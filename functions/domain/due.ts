import type { DueKey, Outbound, OutboundStatus } from './journal.ts'
import type { Participant } from './participant.ts'

/** Where the due index holds a participant: local wall time, so that daylight saving rewrites nothing. Absent while no daily text may be sent. */
export const dueKeyOf = (participant: Participant): DueKey | undefined =>
  participant.status === 'active' && participant.phone !== undefined
    ? { zone: participant.timeZone, time: participant.promptTime, shard: 0 }
    : undefined

export const dueIndexKey = ({ zone, time, shard }: DueKey): string => `${zone}#${time}#${shard}`

/** A date may be claimed again only while it is sure that nothing left. */
export const claimable = (status: OutboundStatus): boolean => status === 'released' || status === 'refused'

/** From which statuses a text may move to a new one; anything else is old news. */
export const comesAfter: Readonly<
  Record<Exclude<OutboundStatus, 'claimed' | 'refused'>, readonly Outbound['status'][]>
> = {
  released: ['claimed'],
  unknown: ['claimed'],
  // A callback may overtake our own settling, and prove a text sent that we thought was not.
  sent: ['claimed', 'unknown', 'released'],
  delivered: ['claimed', 'unknown', 'released', 'sent'],
  failed: ['claimed', 'unknown', 'released', 'sent'],
  expired: ['claimed', 'unknown', 'released', 'sent'],
}
