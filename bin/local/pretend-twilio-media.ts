import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'

/** One thing that came beside the words of a message. */
export type Media = { type: string; data: Uint8Array }

const schema =
  'CREATE TABLE IF NOT EXISTS media (sid TEXT PRIMARY KEY, message TEXT NOT NULL, type TEXT NOT NULL, data BLOB NOT NULL)'

/** The name of the nth of a message: the same on every run. */
const sidOf = (message: string, nth: number) =>
  `ME${createHash('sha256').update(`media ${message} ${nth}`).digest('hex').slice(0, 32)}`

/** What the pretend carrier keeps of media, in its one file. */
export const mediaStore = (db: DatabaseSync) => {
  db.exec(schema)
  return {
    add(message: string, media: readonly Media[]): string[] {
      return media.map(({ type, data }, nth) => {
        const sid = sidOf(message, nth)
        db.prepare('INSERT OR REPLACE INTO media (sid, message, type, data) VALUES (?, ?, ?, ?)').run(
          sid,
          message,
          type,
          data,
        )
        return sid
      })
    },
    of: (message: string): { sid: string; type: string }[] =>
      db
        .prepare('SELECT sid, type FROM media WHERE message = ? ORDER BY rowid')
        .all(message)
        .map(({ sid, type }) => ({ sid: String(sid), type: String(type) })),
    one(message: string, sid: string): Media | undefined {
      const row = db.prepare('SELECT type, data FROM media WHERE message = ? AND sid = ?').get(message, sid)
      return row?.data instanceof Uint8Array ? { type: String(row.type), data: row.data } : undefined
    },
    remove: (message: string) => {
      db.prepare('DELETE FROM media WHERE message = ?').run(message)
    },
  }
}

export type MediaStore = ReturnType<typeof mediaStore>
