import * as z from 'zod'
import { Problem } from '../problem.ts'

/** A webhook as Twilio holds it, of a number or of a messaging service. */
export type Hook = { url: string; method: string; fallback: string }

const nullable = z
  .string()
  .nullish()
  .transform((text) => text ?? '')

/** https://www.twilio.com/docs/iam/api/account */
const Account = z.object({ status: z.string(), type: z.string().default('Full') })
/** https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource */
const NumberHeld = z
  .object({
    sid: z.string(),
    phone_number: z.string(),
    sms_url: nullable,
    sms_method: nullable,
    sms_fallback_url: nullable,
    capabilities: z.object({ sms: z.boolean().optional(), SMS: z.boolean().optional() }).default({}),
  })
  .transform(({ sid, phone_number, sms_url, sms_method, sms_fallback_url, capabilities }) => ({
    sid,
    number: phone_number,
    texts: capabilities.sms ?? capabilities.SMS ?? false,
    hook: { url: sms_url, method: sms_method, fallback: sms_fallback_url },
  }))
export type NumberHeld = z.output<typeof NumberHeld>
/** https://www.twilio.com/docs/messaging/api/service-resource */
const Service = z
  .object({
    sid: z.string(),
    inbound_request_url: nullable,
    inbound_method: nullable,
    fallback_url: nullable,
    use_inbound_webhook_on_number: z.boolean().nullish(),
  })
  .transform(({ sid, inbound_request_url, inbound_method, fallback_url, use_inbound_webhook_on_number }) => ({
    sid,
    asksTheNumber: use_inbound_webhook_on_number === true,
    hook: { url: inbound_request_url, method: inbound_method, fallback: fallback_url },
  }))
export type Service = z.output<typeof Service>

const Numbers = z.object({ incoming_phone_numbers: z.array(NumberHeld) })
const Services = z.object({ services: z.array(Service) })
const Senders = z.object({ phone_numbers: z.array(z.object({ sid: z.string(), phone_number: z.string() })) })
/** https://www.twilio.com/docs/messaging/api/usapptoperson-resource */
const Campaigns = z.object({ compliance: z.array(z.object({ campaign_status: z.string() })) })
/** https://www.twilio.com/docs/messaging/api/tollfree-verification-resource */
const Verifications = z.object({ verifications: z.array(z.object({ status: z.string() })) })

const patienceMs = 10_000

/**
 * What the doctor asks Twilio. Nothing here changes anything there, and nothing that is thrown quotes what was sent or said.
 * `apiUrl` is that of a pretend Twilio, on this machine only.
 */
export const twilioAsked = ({ accountSid, token, apiUrl }: { accountSid: string; token: string; apiUrl?: string }) => {
  const [api, messaging] =
    apiUrl === undefined ? ['https://api.twilio.com', 'https://messaging.twilio.com'] : [apiUrl, apiUrl]
  const account = `${api}/2010-04-01/Accounts/${accountSid}`
  const authorization = `Basic ${Buffer.from(`${accountSid}:${token}`).toString('base64')}`

  const ask = (url: string) =>
    fetch(url, { headers: { authorization }, signal: AbortSignal.timeout(patienceMs), redirect: 'error' }).catch(() => {
      throw new Problem('Twilio does not answer: is there a way to the internet?')
    })

  /** Undefined where Twilio has no such thing. */
  const read = async <S extends z.ZodType>(schema: S, url: string): Promise<z.output<S> | undefined> => {
    const response = await ask(url)
    if (response.status === 404) return undefined
    if (!response.ok)
      throw new Problem(`Twilio answers ${response.status} to this token: look at the account in its console.`)
    const { data } = schema.safeParse(await response.json())
    if (data === undefined) throw new Problem('Twilio answers with something that this version does not know.')
    return data
  }
  const listed = '?PageSize=1000'
  const services = `${messaging}/v1/Services`

  return {
    /** Whether the token is taken; then what the account is like. And what time it is at Twilio. */
    async account() {
      const response = await ask(`${account}.json`)
      const date = Date.parse(response.headers.get('date') ?? '')
      const about = response.ok ? Account.safeParse(await response.json()).data : undefined
      return { status: response.status, about, date: Number.isNaN(date) ? undefined : date }
    },
    number: async (number: string) =>
      (await read(Numbers, `${account}/IncomingPhoneNumbers.json?PhoneNumber=${encodeURIComponent(number)}`))
        ?.incoming_phone_numbers[0],
    numberOfSid: (sid: string) => read(NumberHeld, `${account}/IncomingPhoneNumbers/${sid}.json`),
    service: (sid: string) => read(Service, `${services}/${sid}`),
    services: async () => (await read(Services, `${services}?PageSize=100`))?.services ?? [],
    senders: async (service: string) =>
      (await read(Senders, `${services}/${service}/PhoneNumbers${listed}`))?.phone_numbers ?? [],
    campaigns: async (service: string) =>
      ((await read(Campaigns, `${services}/${service}/Compliance/Usa2p`))?.compliance ?? []).map(
        (each) => each.campaign_status,
      ),
    verifications: async (numberSid: string) =>
      (
        (await read(Verifications, `${messaging}/v1/Tollfree/Verifications?TollfreePhoneNumberSid=${numberSid}`))
          ?.verifications ?? []
      ).map(({ status }) => status),
  }
}

export type TwilioAsked = ReturnType<typeof twilioAsked>
