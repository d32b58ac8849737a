import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { isParticipantId, isPhotoName, type ParticipantId, type PhotoName } from '../../functions/domain/ids.ts'
import { pictureType } from '../../functions/domain/picture.ts'
import type { Photos } from '../../functions/domain/ports.ts'
import { type Instant, plus } from '../../functions/domain/time.ts'

/** As long as in the cloud. */
const seenFor = { minutes: 5 }

export type LocalPhotos = Photos & {
  /** Shows a picture to whoever has its address while that is good; 403 otherwise, whether there is such a picture or not. */
  serve(response: ServerResponse, path: string, rawQuery: string): Promise<void>
}

/** Pictures as files of one folder, and addresses that are signed with a key nobody has kept: they end with this process. */
export const localPhotos = ({ folder, url, now }: { folder: string; url: string; now(): Instant }): LocalPhotos => {
  const key = randomBytes(32)
  const fileOf = (of: ParticipantId, photo: PhotoName) => join(folder, of, photo)
  const signed = (path: string, until: string) => createHmac('sha256', key).update(`${path} ${until}`).digest()
  const isGood = (path: string, until: string, signature: string) => {
    const given = Buffer.from(signature, 'hex')
    const wanted = signed(path, until)
    return given.length === wanted.length && timingSafeEqual(given, wanted) && until > now()
  }

  return {
    async put(of, photo, { bytes }) {
      await mkdir(join(folder, of), { recursive: true })
      await writeFile(fileOf(of, photo), bytes, { mode: 0o600 })
    },
    async urlFor(of, photo) {
      const path = `/photos/${of}/${photo}`
      const until = plus(now(), seenFor)
      return `${url}${path}?${new URLSearchParams({ until, signature: signed(path, until).toString('hex') })}`
    },
    remove: (of, photo) => rm(fileOf(of, photo), { force: true }),
    forget: (of) => rm(join(folder, of), { recursive: true, force: true }),

    async serve(response, path, rawQuery) {
      const query = new URLSearchParams(rawQuery)
      const [, of = '', photo = ''] = /^\/photos\/([^/]+)\/([^/]+)$/.exec(path) ?? []
      const good = isGood(path, query.get('until') ?? '', query.get('signature') ?? '')
      const bytes =
        good && isParticipantId(of) && isPhotoName(photo)
          ? await readFile(fileOf(of, photo)).catch(() => {})
          : undefined
      const type = bytes && pictureType(bytes)
      if (bytes === undefined || type === undefined) {
        response.writeHead(403).end()
        return
      }
      response.writeHead(200, {
        'content-type': type,
        'content-length': bytes.length,
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'",
      })
      response.end(bytes)
    },
  }
}
