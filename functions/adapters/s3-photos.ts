import {
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import type { ParticipantId, PhotoName } from '../domain/ids.ts'
import type { Photos } from '../domain/ports.ts'

/** Long enough for a page to show what it names, however slow the phone. */
const seconds = 5 * 60

/** Pictures in a private bucket, under ids alone: `<participant>/<message>-<nth>`. */
export const s3Photos = (client: S3Client, Bucket: string): Photos => {
  const at = (of: ParticipantId, photo: PhotoName) => ({ Bucket, Key: `${of}/${photo}` })
  return {
    async put(of, photo, { type, bytes }) {
      await client.send(
        new PutObjectCommand({ ...at(of, photo), Body: bytes, ContentType: type, CacheControl: 'private' }),
      )
    },
    // No request: an address is only signed.
    urlFor: (of, photo) => getSignedUrl(client, new GetObjectCommand(at(of, photo)), { expiresIn: seconds }),
    async remove(of, photo) {
      await client.send(new DeleteObjectCommand(at(of, photo)))
    },
    async forget(of) {
      // From the beginning each time: what was listed is gone then.
      for (;;) {
        const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket, Prefix: `${of}/` }))
        const Objects = Contents.flatMap(({ Key }) => (Key === undefined ? [] : [{ Key }]))
        if (Objects.length === 0) return
        const { Errors = [] } = await client.send(
          new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }),
        )
        if (Errors.length > 0) throw Object.assign(new Error('not removed'), { name: 'NotRemoved' })
      }
    },
  }
}
