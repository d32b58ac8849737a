import { randomUUID } from 'node:crypto'
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda'

/** What Lambda hands over beside the event. */
export const context = (functionName: string): Context => ({
  callbackWaitsForEmptyEventLoop: false,
  functionName,
  functionVersion: '$LATEST',
  invokedFunctionArn: `arn:aws:lambda:us-east-1:000000000000:function:${functionName}`,
  memoryLimitInMB: '512',
  awsRequestId: randomUUID(),
  logGroupName: `/aws/lambda/${functionName}`,
  logStreamName: 'local',
  // Nothing is cut off on one machine.
  getRemainingTimeInMillis: () => 300_000,
  done: () => {},
  fail: () => {},
  succeed: () => {},
})

export type RawRequest = {
  method: string
  path: string
  rawQuery: string
  /** Lower-case names; repeated ones joined with commas, as API Gateway does. */
  headers: Record<string, string>
  body: Buffer
  sourceIp: string
  at: Date
}

/** A request as an HTTP API hands it to a function, payload 2.0: the body always base64, as a Twilio form comes. */
export const httpEvent = ({
  method,
  path,
  rawQuery,
  headers: { cookie, ...headers },
  body,
  sourceIp,
  at,
}: RawRequest): APIGatewayProxyEventV2 => {
  const query = new URLSearchParams(rawQuery)
  return {
    version: '2.0',
    routeKey: `${method} ${path}`,
    rawPath: path,
    rawQueryString: rawQuery,
    // As there, cookies are no header.
    ...(cookie !== undefined && { cookies: cookie.split(/;\s*/) }),
    headers,
    ...(rawQuery !== '' && {
      queryStringParameters: Object.fromEntries(
        [...new Set(query.keys())].map((name) => [name, query.getAll(name).join(',')]),
      ),
    }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: headers.host ?? '127.0.0.1',
      domainPrefix: 'local',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp, userAgent: headers['user-agent'] ?? '' },
      requestId: randomUUID(),
      routeKey: `${method} ${path}`,
      stage: '$default',
      time: at.toUTCString(),
      timeEpoch: at.getTime(),
    },
    ...(body.length > 0 && { body: body.toString('base64') }),
    isBase64Encoded: body.length > 0,
  }
}
