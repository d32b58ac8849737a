import * as z from 'zod'

/** What one route takes and answers, in words and in the schemas that parse it. */
export type Described = {
  summary: string
  query?: z.ZodType
  form?: z.ZodType
  /** By status: what it means; and the types of what is answered with 200. */
  answers: Readonly<Record<number, string>>
  types?: readonly string[]
  /** How whoever asks shows who they are. */
  by?: 'twilio' | 'bearer' | 'journal' | 'coach'
}

type JsonSchema = { properties?: Record<string, object>; required?: string[] } & Record<string, unknown>

/** As it is sent, before we have read it. What only we check is not told; the schema stays what parses it. */
const asSent = (schema: z.ZodType): JsonSchema => {
  const { $schema, ...said } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema
  return said
}

const parametersOf = (path: string, query: z.ZodType | undefined) => {
  const { properties = {}, required = [] } = query === undefined ? {} : asSent(query)
  return [
    ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      ...{ name, in: 'path', required: true, schema: { type: 'string' } },
    })),
    ...Object.entries(properties).map(([name, schema]) => ({
      ...{ name, in: 'query', required: required.includes(name), schema },
    })),
  ]
}

const operation = (path: string, { summary, query, form, answers, types = [], by }: Described) => {
  const parameters = parametersOf(path, query)
  return {
    summary,
    ...(by && { security: [{ [by]: [] }] }),
    ...(parameters.length > 0 && { parameters }),
    ...(form && {
      requestBody: { required: true, content: { 'application/x-www-form-urlencoded': { schema: asSent(form) } } },
    }),
    responses: Object.fromEntries(
      Object.entries(answers).map(([status, description]) => [
        status,
        {
          description,
          ...(status === '200' && types.length > 0 && { content: Object.fromEntries(types.map((type) => [type, {}])) }),
        },
      ]),
    ),
  }
}

/** The OpenAPI 3.1 document of these routes: https://spec.openapis.org/oas/v3.1.0 */
export const openApi = (
  routes: readonly { method: string; path: string }[],
  described: Readonly<Record<string, Described>>,
  url: string,
): object => {
  const paths: Record<string, Record<string, object>> = {}
  for (const { method, path } of routes) {
    const one = described[`${method} ${path}`]
    if (one === undefined) continue
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation(path, one) }
  }
  const cookie = (name: string, description: string) => ({ type: 'apiKey', in: 'cookie', name, description })
  return {
    openapi: '3.1.0',
    info: {
      title: 'Small Wins',
      version: '1',
      description:
        'One short text a day, a journal of small wins. Every page is HTML without a script. HEAD is answered wherever GET is, as GET would be, without the body.',
    },
    servers: [{ url }],
    paths,
    components: {
      securitySchemes: {
        twilio: {
          ...{ type: 'apiKey', in: 'header', name: 'X-Twilio-Signature' },
          description: 'https://www.twilio.com/docs/usage/webhooks/webhooks-security',
        },
        bearer: { type: 'http', scheme: 'bearer', description: "A coach's token, shown once when it is made." },
        journal: cookie('__Host-journal', 'Set when a link from a text is opened; half an hour.'),
        coach: cookie('__Host-coach', 'Set when a coach signs in with a token; an hour.'),
      },
    },
  }
}
