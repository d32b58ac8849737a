import { createHash } from 'node:crypto'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { SegmentedMessage } from 'sms-segments-calculator'
import { mediaStore } from './pretend-twilio-media.ts'

/** The statuses a message goes through here, in Twilio's words. */
export type MessageStatus = 'accepted' | 'queued' | 'sent' | 'delivered' | 'undelivered' | 'failed' | 'received'

export type Direction = 'inbound' | 'outbound-api' | 'outbound-reply'

/** One message, whichever way it went. Times are ISO 8601, by the pretend carrier's clock. */
export type Message = {
  seq: number
  sid: string
  direction: Direction
  from: string
  to: string
  body: string
  status: MessageStatus
  errorCode?: number
  segments: number
  encoding: 'GSM-7' | 'UCS-2'
  created: string
  updated: string
  sent?: string
  statusCallback?: string
  validityPeriod?: number
  messagingService?: string
  /** The inbound message this one answers. */
  replyTo?: string
  /** The form of the create request, as it came. */
  request?: string
}

export type Handset = { phone: string; name?: string; added: string }

export type MessageFilter = {
  /** Either side of the conversation. */
  phone?: string
  to?: string
  from?: string
  direction?: Direction
  sentAfter?: string
  sentBefore?: string
  limit?: number
  offset?: number
}

/** Segments and encoding as Twilio counts them. An empty body counts as one. */
export const measure = (body: string): Pick<Message, 'segments' | 'encoding'> => {
  const { segmentsCount, encodingName } = new SegmentedMessage(body)
  return { segments: segmentsCount, encoding: encodingName }
}

const schema = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS messages (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, sid TEXT UNIQUE, direction TEXT NOT NULL, sender TEXT NOT NULL, recipient TEXT NOT NULL,
    body TEXT NOT NULL, status TEXT NOT NULL, error_code INTEGER, segments INTEGER NOT NULL, encoding TEXT NOT NULL,
    created TEXT NOT NULL, updated TEXT NOT NULL, sent TEXT, status_callback TEXT, validity_period INTEGER,
    messaging_service TEXT, reply_to TEXT, request TEXT
  );
  CREATE INDEX IF NOT EXISTS by_sender ON messages (sender, seq);
  CREATE INDEX IF NOT EXISTS by_recipient ON messages (recipient, seq);
  CREATE TABLE IF NOT EXISTS handsets (phone TEXT PRIMARY KEY, name TEXT, added TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS opt_outs (phone TEXT PRIMARY KEY, since TEXT NOT NULL);
`

type Row = Record<string, SQLInputValue>

const text = (value: SQLInputValue | undefined) => (typeof value === 'string' ? value : undefined)
const number = (value: SQLInputValue | undefined) => (typeof value === 'number' ? value : undefined)

const messageOf = (row: Row): Message => ({
  seq: number(row.seq) ?? 0,
  sid: text(row.sid) ?? '',
  direction: row.direction as Direction,
  from: text(row.sender) ?? '',
  to: text(row.recipient) ?? '',
  body: text(row.body) ?? '',
  status: row.status as MessageStatus,
  errorCode: number(row.error_code),
  segments: number(row.segments) ?? 1,
  encoding: row.encoding as Message['encoding'],
  created: text(row.created) ?? '',
  updated: text(row.updated) ?? '',
  sent: text(row.sent),
  statusCallback: text(row.status_callback),
  validityPeriod: number(row.validity_period),
  messagingService: text(row.messaging_service),
  replyTo: text(row.reply_to),
  request: text(row.request),
})

/** The name of the nth message: the same on every run, so that a replayed story has the same names. */
const sidOf = (seq: number) => `SM${createHash('sha256').update(`message ${seq}`).digest('hex').slice(0, 32)}`

export type MessageStore = ReturnType<typeof messageStore>

/** Everything the pretend carrier remembers, in one SQLite file: it outlives a restart and a kill. */
export const messageStore = (file: string) => {
  const db = new DatabaseSync(file)
  db.exec(schema)
  const insert = db.prepare(
    `INSERT INTO messages (direction, sender, recipient, body, status, segments, encoding, created, updated, sent, status_callback, validity_period, messaging_service, reply_to, request)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const name = db.prepare('UPDATE messages SET sid = ? WHERE seq = ?')
  const bySid = db.prepare('SELECT * FROM messages WHERE sid = ?')
  const move = db.prepare(
    'UPDATE messages SET status = ?, error_code = ?, updated = ?, sent = coalesce(sent, ?) WHERE sid = ?',
  )

  const conditions = (filter: MessageFilter): { where: string; values: SQLInputValue[] } => {
    const parts: [string, SQLInputValue[]][] = []
    if (filter.phone !== undefined) parts.push(['(sender = ? OR recipient = ?)', [filter.phone, filter.phone]])
    if (filter.to !== undefined) parts.push(['recipient = ?', [filter.to]])
    if (filter.from !== undefined) parts.push(['sender = ?', [filter.from]])
    if (filter.direction !== undefined) parts.push(['direction = ?', [filter.direction]])
    if (filter.sentAfter !== undefined) parts.push(['sent >= ?', [filter.sentAfter]])
    if (filter.sentBefore !== undefined) parts.push(['sent <= ?', [filter.sentBefore]])
    const where = parts.length === 0 ? '' : `WHERE ${parts.map(([sql]) => sql).join(' AND ')}`
    return { where, values: parts.flatMap(([, values]) => values) }
  }

  const media = mediaStore(db)

  return {
    close: () => db.close(),
    media,

    add(message: Omit<Message, 'seq' | 'sid' | 'segments' | 'encoding' | 'updated'>): Message {
      const { segments, encoding } = measure(message.body)
      const { lastInsertRowid } = insert.run(
        message.direction,
        message.from,
        message.to,
        message.body,
        message.status,
        segments,
        encoding,
        message.created,
        message.created,
        message.sent ?? null,
        message.statusCallback ?? null,
        message.validityPeriod ?? null,
        message.messagingService ?? null,
        message.replyTo ?? null,
        message.request ?? null,
      )
      const seq = Number(lastInsertRowid)
      const sid = sidOf(seq)
      name.run(sid, seq)
      return { ...message, seq, sid, segments, encoding, updated: message.created }
    },

    message(sid: string): Message | undefined {
      const row = bySid.get(sid)
      return row && messageOf(row)
    },

    /** Newest first, as Twilio lists. */
    list(filter: MessageFilter): Message[] {
      const { where, values } = conditions(filter)
      return db
        .prepare(`SELECT * FROM messages ${where} ORDER BY seq DESC LIMIT ? OFFSET ?`)
        .all(...values, filter.limit ?? -1, filter.offset ?? 0)
        .map((row) => messageOf(row))
    },

    count(filter: MessageFilter): number {
      const { where, values } = conditions(filter)
      return number(db.prepare(`SELECT count(*) AS n FROM messages ${where}`).get(...values)?.n) ?? 0
    },

    /** Messages that were on their way when the process ended. */
    unfinished: (): Message[] =>
      db
        .prepare(
          `SELECT * FROM messages WHERE direction <> 'inbound' AND status IN ('accepted', 'queued', 'sent') ORDER BY seq`,
        )
        .all()
        .map((row) => messageOf(row)),

    setStatus: (sid: string, status: MessageStatus, at: string, errorCode?: number) => {
      move.run(status, errorCode ?? null, at, status === 'queued' || status === 'accepted' ? null : at, sid)
    },

    redact: (sid: string, at: string) => {
      db.prepare(`UPDATE messages SET body = '', request = NULL, updated = ? WHERE sid = ?`).run(at, sid)
    },

    remove: (sid: string) => {
      db.prepare('DELETE FROM messages WHERE sid = ?').run(sid)
      media.remove(sid)
    },

    handsets: (): Handset[] =>
      db
        .prepare('SELECT * FROM handsets ORDER BY rowid')
        .all()
        .map((row) => ({ phone: text(row.phone) ?? '', name: text(row.name), added: text(row.added) ?? '' })),

    putHandset: ({ phone, name: label, added }: Handset) => {
      db.prepare(
        `INSERT INTO handsets (phone, name, added) VALUES (?, ?, ?)
         ON CONFLICT (phone) DO UPDATE SET name = coalesce(excluded.name, name)`,
      ).run(phone, label ?? null, added)
    },

    isOptedOut: (phone: string): boolean =>
      db.prepare('SELECT 1 FROM opt_outs WHERE phone = ?').get(phone) !== undefined,
    optOut: (phone: string, at: string) => {
      db.prepare('INSERT OR IGNORE INTO opt_outs (phone, since) VALUES (?, ?)').run(phone, at)
    },
    optIn: (phone: string): boolean => db.prepare('DELETE FROM opt_outs WHERE phone = ?').run(phone).changes > 0,
  }
}
