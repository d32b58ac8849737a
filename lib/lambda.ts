import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, type Code, Function as LambdaFunction, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import type { Environments } from '../functions/adapters/environment.ts'
import { accept } from './accept.ts'
import type { FunctionName } from './functions.ts'

/** Where the code of a function comes from: a bundle, or in tests a stand-in. */
export type CodeOf = (name: FunctionName) => Code

/**
 * Memory is bought for its share of a processor: nothing here uses more than about 100 MB, but for find-due, which with 100,000
 * people due at once takes some 320 MB. At 1769 MB a function has one to itself
 * and starts in about 60 % of the time it takes at 1024 MB, where the price of a start is as good as the same.
 */
export const memory = { someoneIsWaiting: 1769, nobodyIsWaiting: 1024 } as const

/**
 * One function with a role and a log of its own. The role may write that log and nothing else, until `allow` says what.
 * Without reserved concurrency: it would be taken from an account that may have ten in all; the brakes are the throttle of the
 * HTTP API and the number of senders. Outside any VPC: everything it calls is public and authenticated, and a NAT costs more
 * than all the rest.
 */
export class Lambda<Name extends FunctionName> extends LambdaFunction {
  readonly called: Name
  readonly log: LogGroup

  constructor(
    scope: Construct,
    name: Name,
    {
      code,
      environment,
      seconds,
      memorySize,
    }: {
      code: CodeOf
      environment: Environments[Name]
      /** How long it may take. */
      seconds: number
      memorySize: number
    },
  ) {
    const functionName = `${Stack.of(scope).stackName}-${name}`
    // Ids, enums and numbers only, so the encryption every log group has is enough, and thirty days answer most questions.
    const log = new LogGroup(scope, `${name}-log`, {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    const role = new Role(scope, `${name}-role`, {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `What ${name} may do, and nothing else.`,
    })
    super(scope, name, {
      functionName,
      code: code(name),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize,
      timeout: Duration.seconds(seconds),
      environment: definedOnly(environment),
      role,
      logGroup: log,
      loggingFormat: LoggingFormat.JSON,
    })
    this.called = name
    this.log = log
    log.grantWrite(role)
    accept(this, {
      'Serverless-LambdaTracing':
        'X-Ray needs a grant on every resource and slows each start by tens of milliseconds, to draw one hop: function to table. Logs carry ids and metrics carry outcomes.',
    })
  }

  allow(...statements: PolicyStatement[]): void {
    for (const statement of statements) this.addToRolePolicy(statement)
  }
}

const definedOnly = (environment: object): Record<string, string> =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined))

/** A statement that allows just these actions on just this. */
export const may = (actions: readonly string[], resource: string): PolicyStatement =>
  new PolicyStatement({ actions: [...actions], resources: [resource] })
