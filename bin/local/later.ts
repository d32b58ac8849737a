import { DatabaseSync } from 'node:sqlite'
import type { Queue } from '../../functions/domain/ports.ts'
import { type Instant, plus } from '../../functions/domain/time.ts'

/**
 * A queue whose delays pass with the system's clock, which may be moved by days in a moment: what is to be seen later waits in a
 * file, and goes on the queue when its time has come. Put there again after a kill in between, as SQS may do too.
 */
export const delaying = <Message>(file: string, queue: Queue<Message>, now: () => Instant) => {
  const db = new DatabaseSync(file)
  db.exec(`
    PRAGMA journal_mode = WAL;
    CREATE TABLE IF NOT EXISTS later (id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, body TEXT NOT NULL);
  `)
  const insert = db.prepare('INSERT INTO later (at, body) VALUES (?, ?)')
  const ready = db.prepare('SELECT id, body FROM later WHERE at <= ? ORDER BY at, id')
  const remove = db.prepare('DELETE FROM later WHERE id = ?')
  const send: Queue<Message>['send'] = async (messages, options) => {
    if (!options?.delaySeconds) return queue.send(messages)
    const at = plus(now(), { seconds: options.delaySeconds })
    for (const message of messages) insert.run(at, JSON.stringify(message))
  }
  return {
    send,
    /** Puts on the queue whatever has waited long enough. */
    async release(): Promise<void> {
      for (const { id, body } of ready.all(now())) {
        await queue.send([JSON.parse(String(body))])
        remove.run(Number(id))
      }
    },
    close: () => db.close(),
  }
}
