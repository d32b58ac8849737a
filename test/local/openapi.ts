import document from '../fixtures/twilio-messages-openapi.json' with { type: 'json' }

type Schema = {
  $ref?: string
  type?: string
  format?: string
  nullable?: boolean
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  enum?: readonly string[]
  properties?: Record<string, Schema>
  items?: Schema
  required?: readonly string[]
}

const schemas = document.components.schemas as Record<string, Schema>

const resolved = (schema: Schema): Schema =>
  schema.$ref === undefined ? schema : (schemas[schema.$ref.split('/').at(-1)!] ?? {})

const formats: Readonly<Record<string, RegExp>> = {
  'date-time-rfc-2822': /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} \+0000$/,
  uri: /^(https?:\/\/\S+|\/\S+)$/,
  currency: /^[A-Z]{3}$/,
  'phone-number': /^\+[1-9]\d{6,14}$/,
}

/** A form's values are all text: reads them as the schema's type. */
const typed = (schema: Schema, value: string): unknown => {
  if (schema.type === 'integer') return /^-?\d+$/.test(value) ? Number(value) : value
  if (schema.type === 'boolean') return value === 'true' ? true : value === 'false' ? false : value
  return value
}

const jsonType = (value: unknown) =>
  Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value

/** What in a value is not as Twilio's document says; empty when all is. */
export const problems = (given: Schema, value: unknown, at = ''): string[] => {
  const schema = resolved(given)
  if (value === null) return schema.nullable ? [] : [`${at} is null`]
  if (schema.type !== undefined && jsonType(value) !== schema.type)
    return [`${at} is ${jsonType(value)}, not ${schema.type}`]
  const found: string[] = []
  if (typeof value === 'string') {
    if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(value))
      found.push(`${at} does not match ${schema.pattern}`)
    if (schema.enum !== undefined && !schema.enum.includes(value)) found.push(`${at} is none of the enum: ${value}`)
    if (value.length > (schema.maxLength ?? Number.POSITIVE_INFINITY)) found.push(`${at} is too long`)
    if (value.length < (schema.minLength ?? 0)) found.push(`${at} is too short`)
    const format = schema.format === undefined ? undefined : formats[schema.format]
    if (format !== undefined && !format.test(value)) found.push(`${at} is no ${schema.format}: ${value}`)
  }
  if (typeof value === 'number' && (value < (schema.minimum ?? -Infinity) || value > (schema.maximum ?? Infinity)))
    found.push(`${at} is out of range`)
  if (Array.isArray(value) && schema.items !== undefined)
    found.push(...value.flatMap((item, index) => problems(schema.items!, item, `${at}[${index}]`)))
  if (schema.properties !== undefined && typeof value === 'object' && !Array.isArray(value)) {
    for (const name of schema.required ?? []) if (!(name in value)) found.push(`${at}.${name} is missing`)
    for (const [name, item] of Object.entries(value)) {
      const property = schema.properties[name]
      if (property === undefined) found.push(`${at}.${name} is unknown`)
      else found.push(...problems(property, item, `${at}.${name}`))
    }
  }
  return found
}

const messages = document.paths['/2010-04-01/Accounts/{AccountSid}/Messages.json']
const message = document.paths['/2010-04-01/Accounts/{AccountSid}/Messages/{Sid}.json']

/** Problems of a form posted to create a message. */
export const createRequestProblems = (form: string): string[] => {
  const schema = messages.post.requestBody.content['application/x-www-form-urlencoded'].schema as Schema
  const values = [...new URLSearchParams(form)].map(
    ([name, value]) => [name, typed(resolved(schema.properties?.[name] ?? {}), value)] as const,
  )
  return problems(schema, Object.fromEntries(values))
}

export const createResponseProblems = (body: unknown): string[] =>
  problems(messages.post.responses['201'].content['application/json'].schema as Schema, body)
export const listResponseProblems = (body: unknown): string[] =>
  problems(messages.get.responses['200'].content['application/json'].schema as Schema, body)
export const fetchResponseProblems = (body: unknown): string[] =>
  problems(message.get.responses['200'].content['application/json'].schema as Schema, body)
