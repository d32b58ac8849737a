import * as z from 'zod'
import type { Incoming } from './conversation.ts'
import { isMessageSid, isParticipantId, isPhone } from './ids.ts'
import type { Queue, Vault } from './ports.ts'
import { instant } from './time.ts'

/** What waits in the queue while the table is away: ids in the open, everything a person wrote or is called by sealed. */
export const WaitingText = z.strictObject({
  participant: z.string().refine(isParticipantId),
  sid: z.string().refine(isMessageSid),
  sealed: z.string().min(1),
})
export type WaitingText = z.output<typeof WaitingText>

const Sealed = z.strictObject({
  from: z.string().refine(isPhone),
  text: z.string(),
  now: z.iso.datetime().transform(instant),
  optOutType: z.enum(['STOP', 'START', 'HELP']).optional(),
  photos: z.number().int().min(0),
  unkept: z.number().int().min(0).optional(),
})

/** What the key is derived for: a text sealed here opens nowhere else. */
export const sealedForWaiting = 'small-wins waiting text'

/** Puts a text where it waits. Resolves only when it is there. */
export const putToWait = async (
  { waiting, vault }: { waiting: Queue<WaitingText>; vault: Vault },
  { participant, sid, ...words }: Incoming,
): Promise<void> => {
  const sealed = await vault.seal(JSON.stringify(words), sid)
  await waiting.send([{ participant, sid, sealed }])
}

/** The text as it arrived, with the time it had then. Throws when it was tampered with. */
export const takeUp = async (vault: Vault, { participant, sid, sealed }: WaitingText): Promise<Incoming> => ({
  participant,
  sid,
  ...Sealed.parse(JSON.parse(await vault.open(sealed, sid))),
})
