import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { documentClient, dynamoJournal } from './adapters/dynamo-journal.ts'
import { emfMetrics } from './adapters/emf-metrics.ts'
import { KeepPhotoEnvironment, parseEnvironment } from './adapters/environment.ts'
import { jsonLog } from './adapters/json-log.ts'
import { onFirstEvent, type QueueHandler, queue } from './adapters/lambda.ts'
import { s3Photos } from './adapters/s3-photos.ts'
import { authTokens } from './adapters/secrets.ts'
import { systemClock } from './adapters/system.ts'
import { twilioMedia } from './adapters/twilio-media.ts'
import type { Journal } from './domain/journal.ts'
import { PhotoWork, photoName } from './domain/photos.ts'
import { cleaned, type Picture } from './domain/picture.ts'
import type { Log, Media, Metrics, PhotoRefusal, Photos } from './domain/ports.ts'

export type KeepPhotoDeps = {
  journal: Pick<Journal, 'participant' | 'entry' | 'settlePhoto'>
  media: Media
  kept: Pick<Photos, 'put' | 'remove' | 'forget'>
  log: Log
  metrics: Metrics
}

/**
 * One picture that came with a text: it is fetched from the carrier, freed of what it says beside what it shows, and kept with the
 * entry. The words are in the journal already, whatever becomes of it. What may work later goes back to the queue; a message that
 * comes twice keeps one picture. Whoever was forgotten meanwhile leaves none behind.
 */
export const keepPhoto = ({ journal, media, kept, log, metrics }: KeepPhotoDeps): QueueHandler => {
  const fetched = async (sid: Parameters<Media['picture']>[0], nth: number): Promise<Picture | PhotoRefusal> => {
    const bytes = await media.picture(sid, nth)
    return typeof bytes === 'string' ? bytes : (cleaned(bytes) ?? 'not-a-picture')
  }

  return queue({ name: 'keep-photo', log }, PhotoWork, async (work) => {
    const { participant } = work
    if ('forget' in work) {
      await kept.forget(participant)
      return log({ event: 'photos-forgotten', participant })
    }
    const { at, sid, n, nth } = work
    const [key, name] = [{ at, sid, n }, photoName(sid, nth)]
    const isForgotten = async () => (await journal.participant(participant))?.forgottenAt !== undefined
    const entry = await journal.entry(participant, key)
    // Perhaps it was put there by a try that was cut off.
    if (entry === undefined || (await isForgotten())) return kept.remove(participant, name)
    if ([...(entry.photos ?? []), ...(entry.refused ?? [])].includes(name)) return
    const picture = await fetched(sid, nth)
    if (typeof picture === 'string') {
      await journal.settlePhoto(participant, key, name, false)
      log({ event: 'photo-refused', participant, sid, reason: picture })
      return metrics.count('PhotosRefused')
    }
    await kept.put(participant, name, picture)
    const noted = await journal.settlePhoto(participant, key, name, true)
    // Asked last of all: whoever is forgotten after this has their pictures removed after this.
    if (!noted || (await isForgotten())) return kept.remove(participant, name)
    log({ event: 'photo-kept', participant, sid, bytes: picture.bytes.length })
    metrics.count('PhotosKept')
  })
}

export const handler = onFirstEvent(() => {
  const environment = parseEnvironment(KeepPhotoEnvironment, process.env)
  return keepPhoto({
    journal: dynamoJournal({ client: documentClient(new DynamoDBClient()), table: environment.TABLE_NAME }),
    media: twilioMedia({
      accountSid: environment.TWILIO_ACCOUNT_SID,
      tokens: authTokens(new SecretsManagerClient(), environment.TWILIO_SECRET_ID, systemClock),
      apiUrl: environment.TWILIO_API_URL,
    }),
    kept: s3Photos(new S3Client(), environment.PHOTO_BUCKET),
    log: jsonLog(),
    metrics: emfMetrics('keep-photo'),
  })
})
