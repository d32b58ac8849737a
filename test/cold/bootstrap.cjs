'use strict'
/*
 * What stands between the Lambda runtime API and a handler, as AWS documents it:
 * https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
 * AWS's own, `aws-lambda-ric`, compiles curl and a native addon when it is installed (a minute and a half, with g++, make and cmake),
 * which a fresh clone of ours should not need. So this is the same loop in plain Node: load the handler, ask for an event, answer,
 * ask again. Whoever has the real one compares with it: AWS_LAMBDA_RIC=/its/folder npm run bench -- cold
 */
const http = require('node:http')
const { join } = require('node:path')

const [host, port] = process.env.AWS_LAMBDA_RUNTIME_API.split(':')
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })

const call = (method, path, body, headers) =>
  new Promise((resolve, reject) => {
    const request = http.request(
      { host, port, agent, method, headers, path: `/2018-06-01/runtime${path}` },
      (response) => {
        const chunks = []
        response.on('data', (chunk) => chunks.push(chunk))
        response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks).toString() }))
      },
    )
    request.on('error', reject)
    request.end(body)
  })

const told = (error) =>
  JSON.stringify({ errorType: error?.name ?? 'Error', errorMessage: String(error?.message ?? error) })

const load = () => {
  const [file, name] = process.env._HANDLER.split('.')
  const handler = require(join(process.env.LAMBDA_TASK_ROOT, `${file}.cjs`))[name]
  if (typeof handler !== 'function') {
    throw Object.assign(new Error(`${process.env._HANDLER} is not a function`), { name: 'Runtime.HandlerNotFound' })
  }
  return handler
}

const serve = async () => {
  let handler
  try {
    handler = load()
  } catch (error) {
    await call('POST', '/init/error', told(error), {
      'Lambda-Runtime-Function-Error-Type': 'Runtime.ImportModuleError',
    })
    process.exit(1)
  }
  for (;;) {
    const { headers, body } = await call('GET', '/invocation/next')
    const id = headers['lambda-runtime-aws-request-id']
    const deadline = Number(headers['lambda-runtime-deadline-ms'])
    const context = {
      awsRequestId: id,
      functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
      invokedFunctionArn: headers['lambda-runtime-invoked-function-arn'],
      getRemainingTimeInMillis: () => deadline - Date.now(),
    }
    try {
      const answer = await handler(JSON.parse(body), context)
      await call('POST', `/invocation/${id}/response`, JSON.stringify(answer ?? null))
    } catch (error) {
      await call('POST', `/invocation/${id}/error`, told(error))
    }
  }
}

serve().catch((error) => {
  process.stderr.write(`${error.stack}\n`)
  process.exit(1)
})
