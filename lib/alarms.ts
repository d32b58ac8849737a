import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import {
  Alarm,
  AlarmStatusWidget,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import { CfnSubscription, Topic } from 'aws-cdk-lib/aws-sns'
import type { Construct } from 'constructs'
import { accept } from './accept.ts'
import { counts, type MetricName } from './counted.ts'
import { promises, type Watched } from './promises.ts'
import type { Settings } from './settings.ts'

const hour = Duration.hours(1)

/** Where alarms go: sealed, TLS only, and read by whoever subscribes. Alarms hold no word and no id of anybody. */
const alarmTopic = (scope: Construct, { alarmEmail, alarmEmailGiven }: Settings): Topic => {
  const { account } = Stack.of(scope)
  // A key beside the journal's: CloudWatch has to use this one, and has no business with that.
  const key = new Key(scope, 'alarms-key', {
    description: 'Seals alarms on their way.',
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.DESTROY,
  })
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resources: ['*'],
      conditions: { StringEquals: { 'aws:SourceAccount': account } },
    }),
  )
  const topic = new Topic(scope, 'alarms', { masterKey: key, enforceSSL: true })
  const email = new CfnSubscription(scope, 'alarms-email', {
    topicArn: topic.topicArn,
    protocol: 'email',
    endpoint: alarmEmail.valueAsString,
  })
  email.cfnOptions.condition = alarmEmailGiven
  accept(email, {
    'Serverless-SNSRedrivePolicy':
      'A mail that cannot be delivered stays visible as an alarm; nobody would look for it in a queue.',
  })
  return topic
}

/** An alarm for every promise, and a dashboard of everything that is counted. */
export const alarms = (scope: Construct, watched: Watched): void => {
  const tell = new SnsAction(alarmTopic(scope, watched.setting))
  const { stackName, region } = Stack.of(scope)
  const rung = promises(watched).map(({ name, hurt, first, when, reaches, silence }) => {
    const alarm = new Alarm(scope, `alarm-${name}`, {
      alarmName: `${stackName}-${name}`,
      alarmDescription: `${hurt} First: ${first} More: README.md#${name}`,
      metric: when,
      threshold: reaches,
      evaluationPeriods: 1,
      comparisonOperator: silence
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: silence ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    })
    alarm.addAlarmAction(tell)
    alarm.addOkAction(tell)
    return alarm
  })

  const graph = (title: string, ...names: MetricName[]) =>
    new GraphWidget({ title, left: names.flatMap((name) => counts(name, hour)), width: 12, region })
  new Dashboard(scope, 'dashboard', {
    dashboardName: stackName,
    widgets: [
      [new AlarmStatusWidget({ title: 'Promises', alarms: rung, width: 24 })],
      [
        graph(
          'What people send',
          'TextsAnswered',
          'WinsKept',
          'PhotosKept',
          'PhotosRefused',
          'DangerAnswered',
          'OptOuts',
          'WebhooksRefused',
        ),
      ],
      [
        graph(
          'What nobody told us',
          'TextsWaiting',
          'TextsRecovered',
          'DangerAnsweredLate',
          'AccountMismatch',
          'SweepsFinished',
        ),
        graph(
          'Who cannot be texted',
          'TextsHeld',
          'SendingHalted',
          'TextsLate',
          'CarrierMisconfigured',
          'NumbersUnreachable',
        ),
      ],
      [
        graph('Whose time it is', 'TicksFinished', 'TextsDue', 'WinsExported', 'JournalsOpened', 'NotesLeft'),
        graph('Who asks to join', 'InvitationsAsked', 'InvitationsTurnedAway', 'InvitationsSent', 'AnswersSpent'),
      ],
      [
        graph('What becomes of a text', 'TextsSent', 'TextsRefused', 'TextsReleased'),
        graph('What should not happen', 'TextsUnknown', 'TextsFailed', 'TextsExpired', 'DangerNotKept'),
      ],
    ],
  })
}
