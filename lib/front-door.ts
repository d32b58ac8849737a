import { RemovalPolicy, Stack } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import { type CfnStage, HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { methodsOf, routes } from '../functions/adapters/routes.ts'
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
  private readonly stage: CfnStage

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
    const stage = new HttpStage(this, 'stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      // For a route that has no limit of its own.
      throttle: { rateLimit: 10, burstLimit: 20 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(JSON.stringify(logged)),
      },
    })
    this.stage = stage.node.defaultChild as CfnStage
    this.stage.routeSettings = Object.fromEntries(
      routes.flatMap((route) =>
        methodsOf(route).map((method) => [
          `${method} ${route.path}`,
          { ThrottlingRateLimit: route.perSecond, ThrottlingBurstLimit: 2 * route.perSecond },
        ]),
      ),
    )
  }

  /** Opens the routes that lead to this function. `trust` says how it knows who is calling, since the door does not ask. */
  opensTo(target: Lambda<FunctionName>, trust: string): void {
    const integration = new HttpLambdaIntegration(target.called, target)
    for (const declared of routes) {
      if (declared.function !== target.called) continue
      const methods = methodsOf(declared).map((method) => HttpMethod[method])
      for (const route of this.api.addRoutes({ path: declared.path, methods, integration })) {
        // The stage names its routes, and cannot be made before them.
        this.stage.node.addDependency(route)
        accept(route, { 'AwsSolutions-APIG4': trust })
      }
    }
  }
}
