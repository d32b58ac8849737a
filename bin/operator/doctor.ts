import { type Answer, type Command, type Given, optionOf, type World } from './command.ts'
import { clientSettings } from './deployed.ts'
import { aboutAws } from './doctor/aws.ts'
import { after, type Finding, findingLines, looking, missing, ok, wrong } from './doctor/finding.ts'
import { aboutTwilio, type TwilioSettings } from './doctor/twilio.ts'
import { folderOf, openMachine } from './machine.ts'
import { Problem } from './problem.ts'
import { stackName } from './stack.ts'

/** Whether this is the Node that everything is tested with; the install brings it along. */
export const nodeFinding = (version: string): Finding =>
  /^24\./.test(version)
    ? ok('Node', version)
    : wrong(
        'Node',
        `${version}, where 24 is needed`,
        'Use `npm run operator -- doctor`, which takes the Node that `npm install` brought.',
      )

const loopback = (url: string) => ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname)

/** A pretend Twilio may be asked in place of the real one, on this machine and nowhere else. */
const pretended = ({ TWILIO_API_URL }: NodeJS.ProcessEnv): { apiUrl?: string } => {
  if (TWILIO_API_URL === undefined || TWILIO_API_URL === '') return {}
  if (URL.canParse(TWILIO_API_URL) && loopback(TWILIO_API_URL)) return { apiUrl: TWILIO_API_URL.replace(/\/$/, '') }
  throw new Problem('TWILIO_API_URL must be a loopback address.')
}

/** Whether the service answers at its own address, and ticks are finished. */
const aboutHealth = (webhook: string) =>
  looking('Health', async () => {
    const url = `${webhook.replace(/\/sms$/, '')}/health`
    const response = await fetch(url, { signal: AbortSignal.timeout(10_000) }).catch(() => undefined)
    if (response === undefined)
      return wrong('Health', 'our own address does not answer', `Open ${url}: is PublicUrl right?`)
    return response.ok
      ? ok('Health', 'answers, and ticks are finished')
      : wrong('Health', `answers ${response.status}`, 'The README says what to do under ticks-stopped and door-fails.')
  })

const twilioParts = [
  'Twilio credentials',
  'Clock',
  'Twilio number',
  'Twilio webhook',
  'Twilio fallback URL',
  'Twilio registration',
  'Health',
]

const deployed = async (given: Given, { environment }: World): Promise<Finding[]> => {
  const { findings, stack, tokens } = await aboutAws(clientSettings(given), stackName(given))
  const { TwilioAccountSid: accountSid, TwilioFrom: from, AlarmEmail } = stack?.parameters ?? {}
  const webhook = stack?.outputs.TextWebhook
  if (accountSid === undefined || from === undefined || webhook === undefined)
    return [...findings, ...after('the stack', ['Alarms', ...twilioParts])]
  const alarms = AlarmEmail
    ? ok('Alarms', 'go to AlarmEmail')
    : missing(
        'Alarms',
        'nobody is told when something breaks',
        'npm run deploy -- --parameters AlarmEmail=you@example.org',
      )
  const settings: TwilioSettings = { accountSid, from, webhook, tokens, ...pretended(environment) }
  return [...findings, alarms, ...(await aboutTwilio(settings, Date.now)), ...(await aboutHealth(webhook))]
}

const machine = async ({ environment }: World): Promise<Finding[]> => {
  const { folder, real } = folderOf(environment)
  const data = await looking('Data', async () => {
    const here = await openMachine(environment)
    try {
      const tick = await here.journal.reached('ticks')
      return ok('Data', `${folder}, worked through until ${tick ?? 'nothing yet'}`)
    } finally {
      await here.close()
    }
  })
  const {
    TWILIO_ACCOUNT_SID: accountSid = '',
    TWILIO_AUTH_TOKEN = '',
    TWILIO_FROM: from = '',
    PUBLIC_URL,
  } = environment
  if (!real) return [...data, ok('Twilio', 'pretended: nothing leaves this machine')]
  const webhook = `${PUBLIC_URL}/sms`
  const settings: TwilioSettings = { accountSid, tokens: [TWILIO_AUTH_TOKEN], from, webhook, ...pretended(environment) }
  return [...data, ...(await aboutTwilio(settings, Date.now))]
}

const run = async (given: Given, world: World): Promise<Answer> => {
  if (!given.local)
    world.tell(`Looking at AWS${optionOf(given, 'region') ? ` in ${optionOf(given, 'region')}` : ''} and Twilio ...`)
  const findings = [
    nodeFinding(process.versions.node),
    ...(await (given.local ? machine(world) : deployed(given, world))),
  ]
  const well = findings.every(({ state }) => state === 'ok')
  return { lines: findingLines(findings), data: { well, findings }, code: well ? 0 : 1 }
}

export const doctor: Command = {
  name: 'doctor',
  takes: '',
  does: 'looks at everything around the service, and says how to put right what is not well',
  teaches: [
    'Looks at Node, who you are at AWS, the CDK bootstrap, the stack, the table (point-in-time recovery, time to live, deletion',
    'protection, key, indexes), the secrets, Twilio (credentials, account, number or messaging service, webhook and fallback URL,',
    "A2P 10DLC campaign or toll-free verification), this clock against Twilio's, and /health.",
    'Each finding is ok, missing or wrong, with what to do. Nothing is changed, and no secret is ever shown.',
    'It ends with 0 when all is well, else with 1: good for a schedule of your own.',
  ],
  examples: [
    ['doctor', 'before the first deploy, after it, and whenever something is odd'],
    ['doctor --json', 'the same, for a machine'],
    ['doctor --local', 'what `npm start` needs on this machine'],
  ],
  words: [0, 0],
  run,
}
