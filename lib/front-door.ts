import { RemovalPolicy, Stack } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { routes } from '../functions/adapters/routes.ts'
import { accept } from './accept.ts'
import type { FunctionName } from './functions.ts'
import type { Lambda } from './lambda.ts'

/** Names of API Gateway for what is logged of a request. No query (it names a person's id), no caller, no headers, no path as it came. */
const logged = {
  requestId: '$context.requestId',
  time: '$context.requestTimeEpoch',
  route: '$context.routeKey',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  bytes: '$context.responseLength',
  error: '$context.integration.error',
}

/** The only way in from outside. It knows the routes of functions/adapters/routes.ts and answers 404 to everything else. */
export class FrontDoor extends Construct {
  readonly api: HttpApi

  constructor(scope: Construct, id: string) {
    super(scope, id)
    const { stackName } = Stack.of(this)
    this.api = new HttpApi(this, 'api', { apiName: stackName, createDefaultStage: false })
    // A name under vendedlogs keeps the account's policy on log delivery from growing with every such group.
    const log = new LogGroup(this, 'log', {
      logGroupName: `/aws/vendedlogs/${stackName}/http`,
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    new HttpStage(this, 'stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      // Twilio sends one request per text that arrives and up to four per text that leaves. Above this somebody is knocking, not texting.
      throttle: { rateLimit: 100, burstLimit: 200 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(JSON.stringify(logged)),
      },
    })
  }

  /** Opens the routes that lead to this function. `trust` says how it knows who is calling, since the door does not ask. */
  opensTo(target: Lambda<FunctionName>, trust: string): void {
    const integration = new HttpLambdaIntegration(target.called, target)
    for (const { method, path, function: name } of routes) {
      if (name !== target.called) continue
      const [route] = this.api.addRoutes({ path, methods: [HttpMethod[method]], integration })
      if (route) accept(route, { 'AwsSolutions-APIG4': trust })
    }
  }
}
