import { CloudFormationClient } from '@aws-sdk/client-cloudformation'
import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
} from '@aws-sdk/client-dynamodb'
import { DescribeSecretCommand, GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import * as z from 'zod'
import { indexes } from '../../../functions/adapters/dynamo-journal.ts'
import type { clientSettings } from '../deployed.ts'
import { type DeployedStack, describeStack } from '../stack.ts'
import { after, type Finding, looking, missing, ok, wrong } from './finding.ts'

type Settings = ReturnType<typeof clientSettings>

/** The oldest bootstrap that the templates of our CDK take. */
const oldestBootstrap = 6

const aboutBootstrap = async (client: CloudFormationClient): Promise<Finding> => {
  const what = 'CDK bootstrap'
  const found = await describeStack(client, 'CDKToolkit')
  if (found === undefined)
    return missing(what, 'this account and region were never prepared for CDK', 'Run `npx cdk bootstrap`, once.')
  const version = Number(found.outputs.BootstrapVersion)
  return version >= oldestBootstrap
    ? ok(what, `version ${version}`)
    : wrong(what, `version ${found.outputs.BootstrapVersion ?? 'unknown'}`, 'Run `npx cdk bootstrap` once more.')
}

const aboutStack = (name: string, stack: DeployedStack | undefined): Finding => {
  const what = 'Stack'
  if (stack === undefined)
    return missing(
      what,
      `there is no stack ${name} here`,
      'Run `npm run deploy` with the parameters of the README, or name another with --stack or --region.',
    )
  if (!/^(?:CREATE|UPDATE|IMPORT)_COMPLETE$/.test(stack.status))
    return wrong(
      what,
      stack.status,
      'CloudFormation says what failed, in its list of events; mend that, and deploy again.',
    )
  return ok(what, `${name}, ${stack.status}`)
}

/** What the table must be like so that nothing of it is ever lost. */
const aboutTable = async (client: DynamoDBClient, TableName: string): Promise<Finding[]> => {
  const [{ Table }, backups, ttl] = await Promise.all([
    client.send(new DescribeTableCommand({ TableName })),
    client.send(new DescribeContinuousBackupsCommand({ TableName })),
    client.send(new DescribeTimeToLiveCommand({ TableName })),
  ])
  const recovery = backups.ContinuousBackupsDescription?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus
  const { TimeToLiveStatus, AttributeName } = ttl.TimeToLiveDescription ?? {}
  const held = Table?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName) ?? []
  const lacking = indexes.filter(({ name }) => !held.includes(name)).map(({ name }) => name)
  const anew = 'Deploy anew: the stack sets it, and somebody has changed it since.'
  return [
    Table?.TableStatus === 'ACTIVE'
      ? ok('Table', TableName)
      : wrong(
          'Table',
          `is ${Table?.TableStatus ?? 'not there'}`,
          'Wait a few minutes; then look at the table in the AWS console.',
        ),
    lacking.length === 0
      ? ok('Table indexes', held.join(', '))
      : wrong('Table indexes', `${lacking.join(' and ')} missing`, anew),
    recovery === 'ENABLED'
      ? ok('Table point-in-time recovery', 'on')
      : wrong('Table point-in-time recovery', 'off: what is deleted by mistake is gone', anew),
    TimeToLiveStatus === 'ENABLED' && AttributeName === 'expiresAt'
      ? ok('Table time to live', 'on expiresAt')
      : wrong('Table time to live', 'off: what should expire stays', anew),
    Table?.DeletionProtectionEnabled === true
      ? ok('Table deletion protection', 'on')
      : wrong('Table deletion protection', 'off: one wrong call deletes everything', anew),
    Table?.SSEDescription?.SSEType === 'KMS'
      ? ok('Table key', 'sealed with a key of ours')
      : wrong('Table key', 'not sealed with a key of ours', anew),
  ]
}

const TwilioSecret = z.object({ authToken: z.string(), nextAuthToken: z.string().optional() })

/** The tokens, for whoever asks Twilio with them; what is said of them never holds one. */
const aboutSecret = async (client: SecretsManagerClient, SecretId: string) => {
  const what = 'Twilio token'
  const put = `aws secretsmanager put-secret-value --secret-id ${SecretId} --secret-string file://token.json with {"authToken": "..."} in that file.`
  const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId }))
  let held: z.output<typeof TwilioSecret>
  try {
    held = TwilioSecret.parse(JSON.parse(SecretString))
  } catch {
    return { finding: wrong(what, 'the secret is not {"authToken": "..."}', put), tokens: [] }
  }
  // As CDK made it: a random one, until the real one is put in its place.
  if (!/^[0-9a-f]{32}$/.test(held.authToken))
    return { finding: missing(what, 'the secret still holds the stand-in, or no token of Twilio', put), tokens: [] }
  const tokens = [held.authToken, ...(held.nextAuthToken === undefined ? [] : [held.nextAuthToken])]
  return { finding: ok(what, tokens.length > 1 ? 'two, since a rotation is under way' : 'is there'), tokens }
}

const aboutPepper = async (client: SecretsManagerClient, SecretId: string): Promise<Finding> => {
  const { DeletedDate } = await client.send(new DescribeSecretCommand({ SecretId }))
  return DeletedDate === undefined
    ? ok('Pepper', 'is there')
    : wrong(
        'Pepper',
        'is about to be deleted: nobody would be recognised any more',
        `aws secretsmanager restore-secret --secret-id ${SecretId}, today.`,
      )
}

const ofStack = ['Table', 'Twilio token', 'Pepper'] as const

/** Everything of ours at AWS; and what is needed to go on and ask Twilio. */
export const aboutAws = async (
  settings: Settings,
  name: string,
): Promise<{ findings: Finding[]; stack?: DeployedStack; tokens: readonly string[] }> => {
  const [sts, cloudformation] = [new STSClient({ ...settings, maxAttempts: 2 }), new CloudFormationClient(settings)]
  const identity = await looking('AWS identity', async () => {
    const { Account = '', Arn = '' } = await sts.send(new GetCallerIdentityCommand())
    return ok('AWS identity', `account ${Account}, ${Arn.split(':').slice(5).join(':')}, ${await sts.config.region()}`)
  })
  const [first] = identity
  if (first === undefined || first.state !== 'ok')
    return {
      findings: [
        missing('AWS identity', 'nobody is signed in to AWS here', first?.fix ?? 'Sign in to AWS.'),
        ...after('the AWS identity', ['CDK bootstrap', 'Stack', ...ofStack]),
      ],
      tokens: [],
    }
  const bootstrap = await looking('CDK bootstrap', () => aboutBootstrap(cloudformation))
  let stack: DeployedStack | undefined
  const deployed = await looking('Stack', async () => {
    stack = await describeStack(cloudformation, name)
    return aboutStack(name, stack)
  })
  const findings = [...identity, ...bootstrap, ...deployed]
  const { TableName, TwilioSecret: secret, PepperSecret } = (stack as DeployedStack | undefined)?.outputs ?? {}
  if (stack === undefined || TableName === undefined || secret === undefined || PepperSecret === undefined)
    return { findings: [...findings, ...after('the stack', ofStack)], tokens: [] }
  const secrets = new SecretsManagerClient(settings)
  let tokens: readonly string[] = []
  const [table, twilio, pepper] = await Promise.all([
    looking('Table', () => aboutTable(new DynamoDBClient(settings), TableName)),
    looking('Twilio token', async () => {
      const about = await aboutSecret(secrets, secret)
      tokens = about.tokens
      return about.finding
    }),
    looking('Pepper', () => aboutPepper(secrets, PepperSecret)),
  ])
  return { findings: [...findings, ...table, ...twilio, ...pepper], stack, tokens }
}
