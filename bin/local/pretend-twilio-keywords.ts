/**
 * Twilio's default keyword handling: only a message that is one of these words, whatever its case.
 * https://www.twilio.com/docs/messaging/tutorials/advanced-opt-out
 */
const stop = ['STOP', 'UNSUBSCRIBE', 'END', 'QUIT', 'STOPALL', 'REVOKE', 'OPTOUT', 'CANCEL']
const start = ['START', 'UNSTOP', 'YES']
const help = ['HELP', 'INFO']

export type Keyword = 'stop' | 'start' | 'help'

export const keywordOf = (body: string): Keyword | undefined => {
  const word = body.trim().toUpperCase()
  if (stop.includes(word)) return 'stop'
  if (start.includes(word)) return 'start'
  return help.includes(word) ? 'help' : undefined
}

/** What the carrier answers by itself, when it does. */
export const carrierAnswers: Readonly<Record<Keyword, string>> = {
  stop: 'You are unsubscribed and will get no more messages from this number. Reply START to come back.',
  start:
    'You are subscribed again to messages from this number. Reply HELP for help, STOP to stop. Msg & data rates may apply.',
  help: 'Reply STOP to unsubscribe. Msg & data rates may apply.',
}
