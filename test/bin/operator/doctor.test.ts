import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Finding } from '../../../bin/operator/doctor/finding.ts'
import { clockFinding, hookFindings } from '../../../bin/operator/doctor/twilio.ts'
import { nodeFinding } from '../../../bin/operator/doctor.ts'
import { main } from '../../../bin/operator.ts'
import { operator } from './child.ts'
import { asItShouldBe, authToken, type Clouds, startClouds } from './clouds.ts'

afterEach(() => vi.unstubAllEnvs())

/** Lets the doctor look at these clouds: what it found, by what. */
const findings = async (change: Partial<Clouds>) => {
  const clouds = await startClouds({ ...asItShouldBe(), ...change })
  for (const [name, value] of Object.entries(clouds.environment)) vi.stubEnv(name, value)
  const never = () => Promise.reject(new Error('the doctor opens nothing'))
  const { out, code } = await main(['doctor', '--json'], {
    environment: clouds.environment,
    tell: () => {},
    input: process.stdin,
    output: process.stdout,
    open: never,
  })
  clouds.stop()
  const found: { findings: Finding[]; well: boolean } = JSON.parse(out)
  return { out, code, by: Object.fromEntries(found.findings.map((each) => [each.what, each])) }
}

const aNumber = '+15055550123'

describe('doctor', () => {
  it('finds all well, says so, ends with 0, and shows no secret', async () => {
    const clouds = await startClouds(asItShouldBe())
    const { code, out, err } = await operator(['doctor'], clouds.environment)
    clouds.stop()
    expect(out).toMatch(/All is as it should be/)
    expect(out).not.toMatch(/^(?:missing|wrong)/m)
    expect(code).toBe(0)
    for (const secret of [authToken, 'a-secret-of-aws', 'AKIAEXAMPLE', aNumber])
      expect(`${out}${err}`).not.toContain(secret)
  })

  it('names everything that is missing where there is no account at all, and ends with 1', async () => {
    const { code, out, err } = await operator(['doctor'], { AWS_REGION: 'us-east-1' })
    expect(code).toBe(1)
    expect(out).toMatch(/^ok +Node /m)
    expect(out).toMatch(/^missing +AWS identity +nobody is signed in.*\n +-> .*aws configure sso/m)
    for (const what of [
      'CDK bootstrap',
      'Stack',
      'Table',
      'Twilio token',
      'Pepper',
      'Alarms',
      'Twilio credentials',
      'Clock',
      'Twilio number',
      'Twilio webhook',
      'Twilio fallback URL',
      'Twilio registration',
      'Health',
    ])
      expect(out).toMatch(new RegExp(`^missing +${what} +could not be looked at\n +-> First: `, 'm'))
    expect(err).not.toMatch(/Error/)
  })

  it.each<[string, Partial<Clouds>, string, RegExp]>([
    ['credentials that AWS does not know', { signedIn: false }, 'AWS identity', /sign in again/],
    ['an account that was never prepared', { bootstrap: undefined }, 'CDK bootstrap', /npx cdk bootstrap/],
    ['an old bootstrap', { bootstrap: '4' }, 'CDK bootstrap', /once more/],
    ['no stack', { stack: undefined }, 'Stack', /npm run deploy/],
    ['a deploy that failed', { stack: 'UPDATE_ROLLBACK_COMPLETE' }, 'Stack', /list of events/],
    ['recovery that is off', { recovery: 'DISABLED' }, 'Table point-in-time recovery', /Deploy anew/],
    ['no time to live', { ttl: 'DISABLED' }, 'Table time to live', /Deploy anew/],
    ['a table that one call deletes', { protection: false }, 'Table deletion protection', /Deploy anew/],
    ['a table without our key', { key: 'AES256' }, 'Table key', /Deploy anew/],
    ['nobody who hears alarms', { alarmEmail: '' }, 'Alarms', /AlarmEmail=/],
    [
      'the stand-in for the token',
      { secret: '{"authToken":"Q8sLk2Jd93kfKDkw02kdKWld93kd"}' },
      'Twilio token',
      /put-secret-value/,
    ],
    ['a secret that is no JSON', { secret: authToken }, 'Twilio token', /put-secret-value/],
    ['a token that Twilio does not take', { taken: [] }, 'Twilio credentials', /first page of the Twilio console/],
    ['a suspended account', { account: { status: 'suspended', type: 'Full' } }, 'Twilio credentials', /console/],
    ['a trial account', { account: { status: 'active', type: 'Trial' } }, 'Twilio credentials', /Upgrade/],
    ['a clock that is ahead', { skewSeconds: 90 }, 'Clock', /NTP/],
    ['no messaging service', { serviceThere: false }, 'Twilio number', /TwilioFrom=/],
    ['a messaging service without a number', { senders: [] }, 'Twilio number', /sender pool/],
    ['a number of somebody else', { from: '+15055550199' }, 'Twilio number', /Buy it/],
    [
      'a webhook that leads elsewhere',
      { hook: { url: 'https://old.example/sms', method: 'POST', fallback: '' } },
      'Twilio webhook',
      /#rc=2&rp=all/,
    ],
    [
      'a webhook that is not set',
      { hook: { url: 'none', method: 'POST', fallback: '' } },
      'Twilio webhook',
      /A message comes in/,
    ],
    ['a webhook that is a GET', { hook: { url: '', method: 'GET', fallback: '' } }, 'Twilio webhook', /HTTP POST/],
    [
      'no fallback',
      { hook: { url: '', method: 'POST', fallback: 'none' } },
      'Twilio fallback URL',
      /Primary handler fails/,
    ],
    ['no campaign', { campaigns: [] }, 'Twilio registration', /A2P 10DLC/],
    ['a campaign that waits', { campaigns: ['IN_PROGRESS'] }, 'Twilio registration', /or wait/],
    ['a number in no campaign', { from: aNumber, serviceThere: false }, 'Twilio registration', /A2P 10DLC/],
    [
      'a toll-free number that nobody verified',
      { senders: [{ sid: 'PN3', phone_number: '+18885550123' }] },
      'Twilio registration',
      /verification/,
    ],
    ['a service that does not answer well', { health: 503 }, 'Health', /ticks-stopped/],
  ])('finds %s, and says what to do', async (_, change, what, fix) => {
    const { by, code, out } = await findings(change)
    expect(code).toBe(1)
    expect(by[what]).toMatchObject({ state: expect.stringMatching(/missing|wrong/), fix: expect.stringMatching(fix) })
    expect(out).not.toContain(authToken)
  })

  it.each<[string, Partial<Clouds>]>([
    ['a number of its own, in a messaging service', { from: aNumber }],
    ['a service that leaves it to its numbers', { asksTheNumber: true }],
    [
      'a toll-free number that is verified',
      { senders: [{ sid: 'PN3', phone_number: '+18885550123' }], verifications: ['REJECTED', 'TWILIO_APPROVED'] },
    ],
    [
      'a number elsewhere, which needs none',
      { senders: [{ sid: 'PN3', phone_number: '+447400123456' }], campaigns: [] },
    ],
    ['the next token, before it is promoted', { secret: JSON.stringify({ authToken, nextAuthToken: 'f'.repeat(32) }) }],
    [
      'both tokens',
      { secret: JSON.stringify({ authToken, nextAuthToken: 'f'.repeat(32) }), taken: [authToken, 'f'.repeat(32)] },
    ],
  ])('finds all well with %s', async (_, change) => {
    const { by, code } = await findings(change)
    expect(Object.values(by).filter(({ state }) => state !== 'ok')).toEqual([])
    expect(code).toBe(0)
  })

  it('asks a pretend Twilio on this machine and nowhere else', async () => {
    const clouds = await startClouds(asItShouldBe())
    const { code, err } = await operator(['doctor'], {
      ...clouds.environment,
      TWILIO_API_URL: 'https://twilio.example',
    })
    clouds.stop()
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/must be a loopback address/) })
  })
})

describe('one finding', () => {
  it.each([
    ['24.21.0', 'ok'],
    ['22.18.0', 'wrong'],
  ])('Node %s is %s', (version, state) => expect(nodeFinding(version).state).toBe(state))

  it.each([
    [0, 'ok'],
    [-30, 'ok'],
    [31, 'wrong'],
    [-45, 'wrong'],
  ])('a clock %i s off is %s', (seconds, state) =>
    expect(clockFinding(1_000_000 + seconds * 1000, 1_000_000).state).toBe(state),
  )

  it.each([
    ['', 'wrong'],
    ['#rc=2', 'wrong'],
    ['#rc=0&rp=all', 'wrong'],
    ['#rc=2&rp=ct', 'wrong'],
    ['#rp=5xx,ct,rt', 'ok'],
    ['#rc=2&rp=all', 'ok'],
  ])('a webhook with "%s" behind it is %s', (overrides, state) => {
    const webhook = 'https://wins.example/sms'
    expect(
      hookFindings({ url: `${webhook}${overrides}`, method: 'POST', fallback: webhook }, webhook, 'x')[0]?.state,
    ).toBe(state)
  })
})
