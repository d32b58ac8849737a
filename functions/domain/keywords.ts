/** The single words that carriers and Twilio act on by themselves: https://www.twilio.com/docs/messaging/tutorials/advanced-opt-out */
const keywords = {
  STOP: ['stop', 'unsubscribe', 'end', 'quit', 'stopall', 'revoke', 'optout', 'cancel'],
  START: ['start', 'unstop', 'yes'],
  HELP: ['help', 'info'],
} as const

/** Which of the carrier's keywords the whole text is, as a carrier matches it: one word, case aside. */
export const carrierKeyword = (text: string): keyof typeof keywords | undefined => {
  const word = text.trim().toLowerCase()
  for (const name of ['STOP', 'START', 'HELP'] as const)
    if ((keywords[name] as readonly string[]).includes(word)) return name
  return undefined
}

/** Whether the carrier has answered this text by itself already, so that nobody hears the same twice. */
export const carrierAnswered = (
  {
    text,
    optOutType,
    service,
  }: { text: string; optOutType?: string; service: { keywordsAnsweredBy: 'carrier' | 'us' } },
  keyword: keyof typeof keywords,
): boolean => optOutType !== undefined || (service.keywordsAnsweredBy === 'carrier' && carrierKeyword(text) === keyword)
