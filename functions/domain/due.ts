import type { ParticipantId } from './ids.ts'
import type { DueKey, OutboundStatus, Settlement } from './journal.ts'
import type { Participant } from './participant.ts'
import { spread } from './spread.ts'

/** So many texts in a row that found nobody there, and we stop by ourselves. */
const enoughInVain = 2

/** Whether their number seems to be nobody's any more; a text from them says otherwise. */
export const isUnreachable = ({ unreachable }: Pick<Participant, 'unreachable'>): boolean =>
  (unreachable?.times ?? 0) >= enoughInVain

/**
 * Where the due index holds a participant: local wall time, so that daylight saving rewrites nothing. Absent while no daily
 * text may be sent.
 */
export const dueKeyOf = (participant: Participant): DueKey | undefined =>
  participant.status === 'active' &&
  participant.phone !== undefined &&
  !participant.resting &&
  !isUnreachable(participant)
    ? { zone: participant.timeZone, time: participant.promptTime, shard: participant.shard ?? 0 }
    : undefined

export const dueIndexKey = ({ zone, time, shard }: DueKey): string => `${zone}#${time}#${shard}`

/** Which of so many shards somebody belongs to: a crowded zone is read, and worked, from several sides. */
export const shardOf = (id: ParticipantId, shards: number): number => spread(id) % shards

/** A date may be claimed again only while it is sure that nothing left. */
export const claimable = ['released', 'refused'] as const satisfies readonly OutboundStatus[]

/** Statuses that are not the end of it: of what is `sent` we wait to hear whether it arrived. */
export const stillOpen: readonly OutboundStatus[] = ['claimed', 'released', 'unknown', 'sent']

/** From which statuses a text may move to a new one; anything else is old news. */
export const comesAfter: Readonly<Record<Settlement['status'], readonly OutboundStatus[]>> = {
  // A carrier may say later that it never even tried.
  released: ['claimed', 'unknown', 'sent'],
  refused: ['claimed'],
  unknown: ['claimed'],
  // A callback may overtake our own settling, and prove a text sent that we thought was not.
  sent: ['claimed', 'unknown', 'released'],
  delivered: ['claimed', 'unknown', 'released', 'sent'],
  failed: ['claimed', 'unknown', 'released', 'sent'],
  expired: ['claimed', 'unknown', 'released', 'sent'],
}
