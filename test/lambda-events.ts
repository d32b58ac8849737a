import type { APIGatewayProxyEventV2, Context, SQSEvent } from 'aws-lambda'

export const context = { functionName: 'test', getRemainingTimeInMillis: () => 30_000 } as Context

/** HTTP API, payload format 2.0: header names in lower case, a form in base64 unless told otherwise. */
export const httpEvent = (
  {
    method = 'POST',
    path,
    rawQuery = '',
    headers = {},
    body = '',
  }: { method?: string; path: string; rawQuery?: string; headers?: Record<string, string | undefined>; body?: string },
  { base64 = true } = {},
): APIGatewayProxyEventV2 => ({
  version: '2.0',
  routeKey: `${method} ${path}`,
  rawPath: path,
  rawQueryString: rawQuery,
  headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
  requestContext: {
    accountId: '1',
    apiId: 'api',
    domainName: 'elsewhere.example',
    domainPrefix: 'elsewhere',
    http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'TwilioProxy/1.1' },
    requestId: '1',
    routeKey: `${method} ${path}`,
    stage: '$default',
    time: '24/Nov/2026:20:00:00 +0000',
    timeEpoch: 0,
  },
  body: base64 ? Buffer.from(body).toString('base64') : body,
  isBase64Encoded: base64,
})

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
