import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export const accountSid = `AC${'0'.repeat(32)}`
export const authToken = '0123456789abcdef0123456789abcdef'
const [service, number] = [`MG${'1'.repeat(32)}`, '+15055550123']

/** What stands behind AWS and Twilio here, as the wire has it; a test changes one thing and looks what is said of it. */
export const asItShouldBe = () => ({
  signedIn: true,
  bootstrap: '21' as string | undefined,
  stack: 'UPDATE_COMPLETE' as string | undefined,
  from: service,
  alarmEmail: 'you@example.org',
  recovery: 'ENABLED',
  ttl: 'ENABLED',
  protection: true,
  key: 'KMS',
  secret: JSON.stringify({ authToken }),
  taken: [authToken],
  account: { status: 'active', type: 'Full' },
  skewSeconds: 0,
  hook: { url: '', method: 'POST', fallback: '' },
  asksTheNumber: false,
  senders: [{ sid: `PN${'2'.repeat(32)}`, phone_number: number }],
  serviceThere: true,
  campaigns: ['VERIFIED'],
  verifications: [] as string[],
  health: 200,
})
export type Clouds = ReturnType<typeof asItShouldBe>

const bodyOf = async (request: IncomingMessage) => {
  let body = ''
  for await (const chunk of request) body += chunk
  return body
}

const xml = (action: string, result: string) =>
  `<${action}Response xmlns="https://x.amazonaws.com/doc/"><${action}Result>${result}</${action}Result></${action}Response>`
const pairs = (kind: string, key: string, value: string, of: Record<string, string>) =>
  `<${kind}>${Object.entries(of)
    .map(([k, v]) => `<member><${key}>${k}</${key}><${value}>${v}</${value}></member>`)
    .join('')}</${kind}>`

type Answer = { status?: number; type?: string; body: string; headers?: Record<string, string> }
const json = (value: unknown, status = 200): Answer => ({
  status,
  type: 'application/json',
  body: JSON.stringify(value),
})
const refused = (code: string, status = 400): Answer => ({
  status,
  type: 'text/xml',
  body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>no</Message></Error></ErrorResponse>`,
})

/** AWS and Twilio on one loopback port, as far as the doctor asks them. */
export const startClouds = async (clouds: Clouds) => {
  const webhook = () => `${url}/sms`

  const query = (form: URLSearchParams): Answer => {
    const action = form.get('Action') ?? ''
    if (!clouds.signedIn) return refused('InvalidClientTokenId', 403)
    if (action === 'GetCallerIdentity')
      return { body: xml(action, '<Arn>arn:aws:iam::111122223333:user/op</Arn><Account>111122223333</Account>') }
    const named = form.get('StackName')
    const status = named === 'CDKToolkit' ? clouds.bootstrap && 'CREATE_COMPLETE' : clouds.stack
    if (status === undefined) return refused('ValidationError')
    if (action === 'ListStackResources')
      return { body: xml(action, '<StackResourceSummaries></StackResourceSummaries>') }
    const outputs: Record<string, string> =
      named === 'CDKToolkit'
        ? { BootstrapVersion: clouds.bootstrap ?? '' }
        : {
            TableName: 'wins-table',
            TwilioSecret: 'twilio-secret',
            PepperSecret: 'pepper-secret',
            TextWebhook: webhook(),
          }
    const parameters = { TwilioAccountSid: accountSid, TwilioFrom: clouds.from, AlarmEmail: clouds.alarmEmail }
    const about = [
      `<StackName>${named}</StackName><StackStatus>${status}</StackStatus><CreationTime>2026-11-01T00:00:00Z</CreationTime>`,
      pairs('Outputs', 'OutputKey', 'OutputValue', outputs),
      pairs('Parameters', 'ParameterKey', 'ParameterValue', parameters),
    ]
    return { body: xml(action, `<Stacks><member>${about.join('')}</member></Stacks>`) }
  }

  const target = (name: string): Answer => {
    switch (name.split('.')[1]) {
      case 'DescribeTable':
        return json({
          Table: {
            TableStatus: 'ACTIVE',
            DeletionProtectionEnabled: clouds.protection,
            SSEDescription: { SSEType: clouds.key },
            GlobalSecondaryIndexes: [{ IndexName: 'due' }, { IndexName: 'open' }],
          },
        })
      case 'DescribeContinuousBackups':
        return json({
          ContinuousBackupsDescription: {
            ContinuousBackupsStatus: 'ENABLED',
            PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: clouds.recovery },
          },
        })
      case 'DescribeTimeToLive':
        return json({ TimeToLiveDescription: { TimeToLiveStatus: clouds.ttl, AttributeName: 'expiresAt' } })
      case 'GetSecretValue':
        return json({ SecretString: clouds.secret })
      default:
        return json({ Name: 'pepper-secret' })
    }
  }

  const hook = () => {
    const { url: given, method, fallback } = clouds.hook
    return { url: given || `${webhook()}#rc=2&rp=all`, method, fallback: fallback || webhook() }
  }
  const serviceShown = () => ({
    sid: service,
    inbound_request_url: hook().url === 'none' ? null : hook().url,
    inbound_method: hook().method,
    fallback_url: hook().fallback === 'none' ? null : hook().fallback,
    use_inbound_webhook_on_number: clouds.asksTheNumber,
  })
  const numberShown = (sid: string, phone_number: string) => ({
    sid,
    phone_number,
    sms_url: hook().url,
    sms_method: hook().method,
    sms_fallback_url: hook().fallback,
    capabilities: { sms: true, voice: true },
  })

  const twilio = ({ headers, url: path = '' }: IncomingMessage): Answer => {
    const { pathname, searchParams } = new URL(path, 'http://x')
    const given = Buffer.from((headers.authorization ?? '').replace('Basic ', ''), 'base64').toString()
    const date = new Date(Date.now() - clouds.skewSeconds * 1000).toUTCString()
    if (!clouds.taken.some((token) => given === `${accountSid}:${token}`))
      return { ...json({ code: 20003, message: 'Authenticate' }, 401), headers: { date } }
    if (pathname.endsWith(`/Accounts/${accountSid}.json`)) return { ...json(clouds.account), headers: { date } }
    const [, sid] = /IncomingPhoneNumbers\/(PN\w+)\.json$/.exec(pathname) ?? []
    if (sid !== undefined) return json(numberShown(sid, clouds.senders[0]?.phone_number ?? ''))
    if (pathname.endsWith('/IncomingPhoneNumbers.json')) {
      const held = clouds.senders.filter(({ phone_number }) => phone_number === searchParams.get('PhoneNumber'))
      return json({ incoming_phone_numbers: held.map((each) => numberShown(each.sid, each.phone_number)) })
    }
    if (pathname === '/v1/Services') return json({ services: clouds.serviceThere ? [serviceShown()] : [] })
    if (pathname.endsWith('/PhoneNumbers')) return json({ phone_numbers: clouds.senders })
    if (pathname.endsWith('/Compliance/Usa2p'))
      return json({ compliance: clouds.campaigns.map((campaign_status) => ({ campaign_status })) })
    if (pathname.endsWith('/Tollfree/Verifications'))
      return json({ verifications: clouds.verifications.map((status) => ({ status })) })
    return clouds.serviceThere ? json(serviceShown()) : json({}, 404)
  }

  const server = createServer(async (request, response) => {
    const body = await bodyOf(request)
    const name = request.headers['x-amz-target']
    const answer =
      request.url === '/health'
        ? json({}, clouds.health)
        : typeof name === 'string'
          ? target(name)
          : request.method === 'POST'
            ? query(new URLSearchParams(body))
            : twilio(request)
    response.writeHead(answer.status ?? 200, { 'content-type': answer.type ?? 'text/xml', ...answer.headers })
    response.end(answer.body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    environment: {
      AWS_ENDPOINT_URL: url,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'a-secret-of-aws',
      TWILIO_API_URL: url,
    },
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
