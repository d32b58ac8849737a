import type { Fault, Trouble } from './faults.ts'
import type { Told } from './trace.ts'

/** What goes wrong, as somebody who watches is told it. */
const faults: Readonly<Record<Fault | Trouble, string>> = {
  'crash before the effect': 'Crashed',
  'crash after the effect': 'Crashed',
  'table throttled': 'The table was busy and turned a request away',
  'table error, done all the same': 'The table reported an error, though it had written',
  'table conflict': 'Two wrote to the table at once, and one was turned away',
  'table slow': 'The table took seconds to answer',
  'index lags': 'An index of the table lagged behind',
  'queue takes only some': 'A queue took only some of the messages',
  'queue error, taken all the same': 'A queue reported an error, though it had taken the messages',
  'queue delivers twice': 'A queue handed out a message twice',
  'queue delivers late': 'A queue handed out a message late',
  'tick missed': 'A tick of the schedule never came',
  'tick twice': 'A tick of the schedule came twice',
  'tick late': 'A tick of the schedule came late',
  'webhook never arrives': 'Their text never reached this address of ours',
  'webhook twice': 'Their text reached us twice',
  'webhook late': 'Their text reached us late',
  'answer lost': 'Our answer was lost on its way',
  'carrier 429': 'The carrier had too many requests and refused ours',
  'carrier refuses the connection': 'The carrier could not be reached',
  'carrier 5xx, not taken': 'The carrier reported an error, and had not taken the text',
  'carrier 5xx, taken': 'The carrier reported an error, though it had taken the text',
  'carrier time-out, not taken': 'The carrier never answered, and had not taken the text',
  'carrier time-out, taken': 'The carrier never answered, though it had taken the text',
  'carrier time-out, taken late': 'The carrier never answered, and took the text later',
  'carrier queue full': "The carrier's queue was full",
  'carrier misconfigured': 'The carrier refused the text for a setting of ours',
  'carrier code unknown': 'The carrier refused the text with a code nobody knows',
  'carrier slow to deliver': 'The carrier was slow to deliver',
  'carrier never tries': 'The carrier gave a text up without trying',
  'handset unreachable': 'The phone could not be reached, and the text was lost',
  'number gone': 'The number was given up by its owner',
  'callback lost': 'The carrier told us of a text, and it was lost on its way',
  'callback twice': 'The carrier told us of a text twice',
  'callback late': 'The carrier told us of a text late',
  'list lags': "The carrier's records lagged behind",
  'cold start': 'A function started anew, remembering nothing',
  'clocks differ': 'The clock of a machine was up to a minute off',
  'table away': 'The table was away',
  'table and queue away': 'The table and the queue were away',
  'webhooks away': 'No text could reach us',
  'carrier halts': 'The carrier took no text from anybody',
  'carrier away': 'The carrier was away',
  'ticks away': 'The schedule stood still',
  'token rotates': "The carrier's token was being replaced",
}

/** What an operation of the simulation was about to do, or had done. */
const doing = (operation: string): string => {
  if (/^(Get|Query)/.test(operation)) return 'reading from the table'
  if (operation.endsWith('Command')) return 'writing to the table'
  if (operation === 'secret') return 'reading the secret'
  if (operation === 'create') return 'handing a text to the carrier'
  return operation.startsWith('list') ? "reading the carrier's records" : 'putting work on a queue'
}

const functions = /^(receive-text|replay-text|find-due|send-due|track-delivery|sweep)\b/

/** The invocation that a key of one of its operations begins with. */
const invocationOf = (key: string) => key.replace(/\.\d+$/, '')

/** Everything in a trace that went wrong, in plain words. */
export const inWords = (all: readonly Told[]): { told: Told; body: string }[] => {
  const crashed = new Set<string>()
  let side = 'while'
  return all.flatMap((told): { told: Told; body: string }[] => {
    const { what, who, how } = told
    const name = functions.exec(who)?.[0]
    const say = (body: string) => [{ told, body }]
    // A crash is told twice: as the fault, which knows the side, and as itself, which knows the operation.
    if (what === 'fault' && how.startsWith('crash')) {
      side = how.split(' ')[1] ?? side
      return []
    }
    if (what === 'crash') {
      crashed.add(invocationOf(who))
      const when = side
      side = 'while'
      return say(`${name} crashed ${when} ${doing(how)}`)
    }
    if (what === 'fault') return say(`${faults[how as Fault | Trouble]}${name === undefined ? '' : ` (${name})`}`)
    if (what === 'dead letter') return say('A message was tried in vain and put aside')
    if (what !== 'ended' || how === 'returned') return []
    if (how === 'threw') return say(`${name} failed`)
    return crashed.has(who) ? [] : say(`${name} ran out of time`)
  })
}
