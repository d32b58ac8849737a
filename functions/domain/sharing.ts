import type { Decision, Moment } from './conversation.ts'
import type { Coach } from './journal.ts'
import { questionWaits } from './pending.ts'
import { plus } from './time.ts'

const names = (coaches: readonly { name: string }[]) => coaches.map(({ name }) => name).join(', ')

/** Asks before anything is shared, naming who will see what. */
export const askToShare = ({ participant, now, texts }: Moment, coach: Coach): Decision => ({
  participant: { ...participant, pending: { question: 'share', until: plus(now, questionWaits), coach } },
  replies: [texts.shareAsk({ coach: coach.name })],
  entries: [],
})

export const startSharing = ({ participant, now, texts }: Moment, coach: Coach): Decision => {
  const share = { coach: coach.id, since: now, wording: texts.consentToShareVersion }
  return {
    participant: {
      ...participant,
      pending: undefined,
      shares: [...participant.shares.filter((held) => held.coach !== coach.id), { ...share, name: coach.name }],
    },
    replies: [texts.shareStarted({ coach: coach.name })],
    entries: [],
    startSharing: share,
  }
}

/** SHARE, SHARE <code> and UNSHARE. */
export const sharing = (moment: Moment, code: string | undefined): Decision => {
  const { participant, intent, known, texts } = moment
  const { shares } = participant
  const say = (reply: string): Decision => ({ participant, replies: [reply], entries: [] })
  if (intent.name === 'unshare') {
    if (shares.length === 0) return say(texts.unshareNone())
    return {
      participant: {
        ...participant,
        shares: [],
        pending: participant.pending?.question === 'share' ? undefined : participant.pending,
      },
      replies: [texts.unshared({ coaches: names(shares) })],
      entries: [],
      stopSharing: shares.map(({ coach }) => coach),
    }
  }
  if (code === undefined)
    return say(shares.length === 0 ? texts.sharesNone() : texts.sharesList({ coaches: names(shares) }))
  if (known.coach === undefined) return say(texts.shareUnknown({ code }))
  const already = shares.some(({ coach }) => coach === known.coach?.id)
  return already ? say(texts.sharesList({ coaches: names(shares) })) : askToShare(moment, known.coach)
}
