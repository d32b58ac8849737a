import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type * as z from 'zod'
import { isFromElsewhere } from './adapters/browser.ts'
import { documentClient, dynamoJournal } from './adapters/dynamo-journal.ts'
import { emfMetrics } from './adapters/emf-metrics.ts'
import { parseEnvironment, WitnessPageEnvironment } from './adapters/environment.ts'
import { jsonLog } from './adapters/json-log.ts'
import { type HttpHandler, type HttpResponse, http, onFirstEvent } from './adapters/lambda.ts'
import { hashOf, isToken, noteId } from './adapters/links.ts'
import { systemClock } from './adapters/system.ts'
import type { Journal, Note } from './domain/journal.ts'
import { isWaiting, longestNote, noteProblem, notesPerLink, withNote } from './domain/notes.ts'
import type { Participant } from './domain/participant.ts'
import type { Clock, Log, Metrics } from './domain/ports.ts'
import { WitnessForm } from './domain/requests.ts'
import { pageHeaders } from './pages/layout.ts'
import { enoughPage, thanksPage, witnessEndedPage, witnessPage } from './pages/witness.ts'

export type WitnessPageDeps = {
  journal: Pick<Journal, 'participant' | 'link' | 'leaveNote'>
  clock: Pick<Clock, 'now'>
  log: Log
  metrics: Metrics
  /** The address people reach us under: forms come from its origin. */
  publicUrl: string
}

/** Every character of a note can take twelve bytes of a form. */
const mostBytes = longestNote * 12 + 2048
const attempts = 20

/**
 * GET and POST /w/<token>: somebody who was asked writes what they noticed. They see nothing of the journal; what they write waits
 * for the person, who is told of it with a daily text and keeps it or lets it go.
 */
export const witnessPageOf = ({ journal, clock, log, metrics, publicUrl }: WitnessPageDeps): HttpHandler => {
  const { origin, pathname } = new URL(publicUrl)
  const base = pathname.replace(/\/$/, '')
  const shows = (status: number, body: string): HttpResponse => ({ status, headers: { ...pageHeaders }, body })
  const refuse = (reason: 'link' | 'elsewhere' | 'machine', status: number, body = witnessEndedPage()) => {
    log({ event: 'witness-refused', reason })
    return shows(status, body)
  }

  /** Who asked, while the link is open and they take texts. */
  const whoAsked = async (token: string): Promise<Participant | undefined> => {
    const link = isToken(token) ? await journal.link(hashOf(token)) : undefined
    if (link?.opens !== 'witness' || link.until <= clock.now()) return undefined
    const participant = await journal.participant(link.participant)
    return participant?.phone !== undefined && participant.status === 'active' ? participant : undefined
  }

  const leave = async (token: string, who: Participant, { note: text, from }: z.output<typeof WitnessForm>) => {
    const note: Note = {
      participant: who.id,
      at: clock.now(),
      id: noteId(token, text.trim()),
      by: 'witness',
      ...(from !== undefined && { from }),
      text: text.trim(),
    }
    let participant: Participant | undefined = who
    for (let attempt = 0; attempt < attempts; attempt++) {
      if (participant && isWaiting(participant, note)) return shows(200, thanksPage(who))
      const after = participant && withNote(participant, note)
      if (after === undefined) return shows(200, enoughPage(who))
      const outcome = await journal.leaveNote(after, note, { hash: hashOf(token), takes: notesPerLink })
      if (outcome === 'spent') return shows(200, enoughPage(who))
      if (outcome === 'written') {
        log({ event: 'note-left', participant: who.id, by: 'witness' })
        metrics.count('NotesLeft')
        return shows(200, thanksPage(who))
      }
      participant = await whoAsked(token)
    }
    throw Object.assign(new Error('too many changes at once'), { name: 'StillChanging' })
  }

  return http({ name: 'witness-page', log, maxBytes: mostBytes }, async (request) => {
    const token = /^\/w\/([^/]+)$/.exec(request.path.slice(base.length))?.[1] ?? ''
    if (request.method === 'POST' && isFromElsewhere(request, origin)) return refuse('elsewhere', 403)
    const who = await whoAsked(token)
    if (who === undefined) return refuse('link', 410)
    const action = `${base}/w/${token}`
    if (request.method !== 'POST') return shows(200, witnessPage(who, action))
    const { data } = WitnessForm.safeParse(Object.fromEntries(new URLSearchParams(request.body)))
    // Longer than any form of ours lets through; a person is told so, and the link has not ended for it.
    if (data === undefined) return shows(422, witnessPage(who, action, { text: '', from: '', problem: 'long' }))
    // A machine is thanked like anybody, and learns nothing.
    if (data.website !== '') return refuse('machine', 200, thanksPage(who))
    const problem = noteProblem(data.note, data.from)
    if (problem !== undefined)
      return shows(422, witnessPage(who, action, { text: data.note, from: data.from ?? '', problem }))
    return leave(token, who, data)
  })
}

export const handler = onFirstEvent(() => {
  const { TABLE_NAME, PUBLIC_URL } = parseEnvironment(WitnessPageEnvironment, process.env)
  const client = documentClient(new DynamoDBClient({}))
  return witnessPageOf({
    journal: dynamoJournal({ client, table: TABLE_NAME }),
    clock: systemClock,
    log: jsonLog(),
    metrics: emfMetrics('witness-page'),
    publicUrl: PUBLIC_URL,
  })
})
