import { after, type Finding, looking, missing, ok, wrong } from './finding.ts'
import { type Hook, type NumberHeld, type Service, type TwilioAsked, twilioAsked } from './twilio-api.ts'

export type TwilioSettings = {
  accountSid: string
  tokens: readonly string[]
  /** A number, or the sid of a messaging service. */
  from: string
  /** Where texts are to arrive, with /sms at its end. */
  webhook: string
  apiUrl?: string
}

/** Seconds by which two clocks may differ: the night begins 150 seconds earlier for us, and a callback's time is compared with ours. */
const clocksDiffer = 30
const tollFree = /^\+18(?:00|33|44|55|66|77|88)\d{7}$/
const northAmerican = /^\+1\d{10}$/

const ofTwilio = ['Twilio number', 'Twilio webhook', 'Twilio fallback URL', 'Twilio registration'] as const

/** Whether a clock is far enough from Twilio's to matter. */
export const clockFinding = (oursMs: number, theirsMs: number | undefined): Finding => {
  const what = 'Clock'
  if (theirsMs === undefined) return wrong(what, 'Twilio did not say what time it is', 'Try once more.')
  const seconds = Math.round((oursMs - theirsMs) / 1000)
  return Math.abs(seconds) <= clocksDiffer
    ? ok(what, `within ${Math.max(1, Math.abs(seconds))} s of Twilio's`)
    : wrong(
        what,
        `${Math.abs(seconds)} s ${seconds > 0 ? 'ahead of' : 'behind'} Twilio's`,
        'Let this machine set its clock by itself (NTP).',
      )
}

/** Whether texts arrive where they should, and again when they do not: with `#rc=2&rp=all` behind the address Twilio tries again. */
export const hookFindings = ({ url, method, fallback }: Hook, webhook: string, where: string): Finding[] => {
  const wanted = `${webhook}#rc=2&rp=all`
  const [address, overrides = ''] = url.split('#')
  const settings = new URLSearchParams(overrides)
  const again = Number(settings.get('rc') ?? 1) >= 1 && /5xx|all/.test(settings.get('rp') ?? '')
  const set = `At Twilio, ${where}: "A message comes in" is ${wanted}, HTTP POST.`
  return [
    address === ''
      ? missing('Twilio webhook', 'texts to us go nowhere', set)
      : address !== webhook
        ? wrong('Twilio webhook', 'texts to us go to another address', set)
        : method.toUpperCase() !== 'POST'
          ? wrong('Twilio webhook', `is called with ${method}`, set)
          : again
            ? ok('Twilio webhook', webhook)
            : wrong('Twilio webhook', 'is not tried again when we fail for a moment', set),
    fallback === ''
      ? missing(
          'Twilio fallback URL',
          'none',
          `At Twilio, ${where}: "Primary handler fails" is ${webhook}, HTTP POST; a text that comes twice is kept once.`,
        )
      : ok('Twilio fallback URL', fallback.split('#')[0] === webhook ? 'the same address' : 'another address'),
  ]
}

/** What carriers ask for before they let texts of this number through. */
const registration = async (
  ask: TwilioAsked,
  numbers: readonly Pick<NumberHeld, 'sid' | 'number'>[],
  service: string | undefined,
) => {
  const what = 'Twilio registration'
  const free = numbers.find(({ number }) => tollFree.test(number))
  if (free !== undefined) {
    const [status] = (await ask.verifications(free.sid)).toSorted((a) => (a === 'TWILIO_APPROVED' ? -1 : 1))
    const verify =
      'At Twilio, the number, Regulatory information: submit the toll-free verification; it takes some days.'
    if (status === undefined) return missing(what, 'the toll-free number was never submitted for verification', verify)
    return status === 'TWILIO_APPROVED'
      ? ok(what, 'toll-free, verified')
      : wrong(what, `toll-free verification is ${status}`, verify)
  }
  if (!numbers.some(({ number }) => northAmerican.test(number))) return ok(what, 'none is needed for this number')
  const register =
    'Register a brand and an A2P 10DLC campaign, and add the number to its messaging service; it takes one to three weeks.'
  if (service === undefined)
    return missing(what, 'the number is in no messaging service, and so in no A2P 10DLC campaign', register)
  const statuses = await ask.campaigns(service)
  if (statuses.length === 0) return missing(what, 'the messaging service has no A2P 10DLC campaign', register)
  return statuses.includes('VERIFIED')
    ? ok(what, 'A2P 10DLC campaign, verified')
    : wrong(
        what,
        `the A2P 10DLC campaign is ${statuses.join(', ')}`,
        'At Twilio, Messaging, Regulatory compliance: see what is still asked for, or wait.',
      )
}

/** The messaging service that one number sends for; none for most that were only just bought. */
const serviceOf = async (ask: TwilioAsked, number: string): Promise<Service | undefined> => {
  for (const service of await ask.services())
    if ((await ask.senders(service.sid)).some((sender) => sender.phone_number === number)) return service
  return undefined
}

const aboutSending = async (ask: TwilioAsked, { from, webhook }: TwilioSettings): Promise<Finding[]> => {
  const what = 'Twilio number'
  if (!from.startsWith('MG')) {
    const held = await ask.number(from)
    if (held === undefined)
      return [
        missing(what, 'this account has no such number', 'Buy it, or deploy with --parameters TwilioFrom= another.'),
        ...after('the number', ofTwilio.slice(1)),
      ]
    const service = await serviceOf(ask, from)
    const hook = service === undefined || service.asksTheNumber ? held.hook : service.hook
    const where = hook === held.hook ? 'the number' : `the messaging service ${service?.sid}, Integration`
    return [
      held.texts
        ? ok(what, service ? `can text, in the messaging service ${service.sid}` : 'can text')
        : wrong(what, 'cannot text', 'Buy a number that can.'),
      ...hookFindings(hook, webhook, where),
      await registration(ask, [held], service?.sid),
    ]
  }
  const service = await ask.service(from)
  if (service === undefined)
    return [
      missing(
        what,
        'this account has no such messaging service',
        'Make it, or deploy with --parameters TwilioFrom= another.',
      ),
      ...after('the messaging service', ofTwilio.slice(1)),
    ]
  const senders = await ask.senders(from)
  if (senders.length === 0)
    return [
      missing(what, 'the messaging service has no number', 'Add one to its sender pool.'),
      ...after('a number', ofTwilio.slice(1)),
    ]
  const held = (await Promise.all(senders.map(({ sid }) => ask.numberOfSid(sid)))).filter((each) => each !== undefined)
  const hooks = service.asksTheNumber ? held.map(({ hook }) => hook) : [service.hook]
  const where = service.asksTheNumber ? 'each number of the messaging service' : 'the messaging service, Integration'
  const found = hooks.map((hook) => hookFindings(hook, webhook, where))
  // With several numbers, the first that is not well says it for all.
  const worst = found.find((each) => each.some(({ state }) => state !== 'ok')) ?? found[0] ?? []
  const numbers = senders.map(({ sid, phone_number }) => ({ sid, number: phone_number }))
  return [ok(what, `messaging service with ${senders.length}`), ...worst, await registration(ask, numbers, from)]
}

/** Everything of ours at Twilio. `now` is this machine's clock, in milliseconds. */
export const aboutTwilio = async (settings: TwilioSettings, now: () => number): Promise<Finding[]> => {
  const what = 'Twilio credentials'
  const { accountSid, tokens, apiUrl } = settings
  const console_ = 'Put the auth token of the first page of the Twilio console into the secret TwilioSecret.'
  if (tokens.length === 0) return after('the Twilio token', [what, 'Clock', ...ofTwilio])
  const findings: Finding[] = []
  let good: TwilioAsked | undefined
  for (const [n, token] of tokens.entries()) {
    const ask = twilioAsked({ accountSid, token, apiUrl })
    const name = n === 0 ? what : 'Twilio next token'
    findings.push(
      ...(await looking(name, async () => {
        const began = now()
        const { status, about, date } = await ask.account()
        const clock = n === 0 ? [clockFinding((began + now()) / 2, date)] : []
        if (status === 401 || status === 403)
          // The next one is taken from the moment on at which it is promoted.
          return [
            n === 0
              ? wrong(name, 'Twilio does not take the token', console_)
              : ok(name, 'not taken yet: promote it at Twilio'),
            ...clock,
          ]
        if (about === undefined)
          return [
            wrong(
              name,
              `Twilio answers ${status}`,
              'Is TwilioAccountSid right? It is on the first page of its console.',
            ),
            ...clock,
          ]
        good ??= ask
        if (about.status !== 'active')
          return [
            wrong(name, `the account is ${about.status}`, 'Look at the account in the Twilio console: it says why.'),
            ...clock,
          ]
        if (about.type === 'Trial')
          return [
            wrong(name, 'a trial account, which texts verified numbers alone', 'Upgrade the account at Twilio.'),
            ...clock,
          ]
        return [ok(name, 'taken'), ...clock]
      })),
    )
  }
  if (good === undefined) return [...findings, ...after('the Twilio credentials', ofTwilio)]
  const ask = good
  return [...findings, ...(await looking('Twilio number', () => aboutSending(ask, settings)))]
}
