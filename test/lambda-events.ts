import type { APIGatewayProxyEventV2, SQSEvent } from 'aws-lambda'
import { context as contextOf, httpEvent as localHttpEvent } from '../bin/local/lambda-events.ts'

export const context = contextOf('test')

/** The event the local front makes too; its body as plain text when told so, since an HTTP API may hand over either. */
export const httpEvent = (
  {
    method = 'POST',
    path,
    rawQuery = '',
    headers = {},
    body = '',
  }: { method?: string; path: string; rawQuery?: string; headers?: Record<string, string | undefined>; body?: string },
  { base64 = true } = {},
): APIGatewayProxyEventV2 => {
  const present = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const event = localHttpEvent({
    method,
    path,
    rawQuery,
    headers: Object.fromEntries(present.map(([name, value]) => [name.toLowerCase(), value])),
    body: Buffer.from(body),
    sourceIp: '127.0.0.1',
    at: new Date(0),
  })
  return base64 ? event : { ...event, body, isBase64Encoded: false }
}

export const queueEvent = (...messages: readonly unknown[]): SQSEvent => ({
  Records: messages.map((message, index) => ({
    messageId: `message-${index}`,
    receiptHandle: 'handle',
    body: typeof message === 'string' ? message : JSON.stringify(message),
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: '0',
      SenderId: 'x',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:us-east-1:1:due',
    awsRegion: 'us-east-1',
  })),
})

/** What every answer over HTTP says of itself, also one that refuses or fails. */
export const closed = {
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
}
