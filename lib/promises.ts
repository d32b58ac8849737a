import { Duration } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { type IMetric, MathExpression } from 'aws-cdk-lib/aws-cloudwatch'
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { counts, type MetricName } from './counted.ts'
import type { FunctionName } from './functions.ts'
import type { Lambda } from './lambda.ts'
import type { Settings } from './settings.ts'

/** What is watched. */
export type Watched = {
  setting: Settings
  api: HttpApi
  journal: TableV2
  functions: readonly Lambda<FunctionName>[]
  receiveText: Lambda<'receive-text'>
  sendDue: Lambda<'send-due'>
  dueDead: Queue
  ticksDead: Queue
  waiting: Queue
  waitingDead: Queue
  photosDead: Queue
}

/** One promise, and how we learn that it is broken. */
type Promised = {
  /** The alarm's name, and its heading in the README. */
  name: string
  /** Who is hurt, in a sentence. */
  hurt: string
  /** What to do first, in a sentence. */
  first: string
  /** Rings at this value or above; below it when `silence` is what is wrong. */
  when: IMetric
  reaches: number
  silence?: true
}

const minutes = (amount: number) => Duration.minutes(amount)

/** Several metrics as one number; one of them missing counts as none. */
const sumOf = (metrics: readonly IMetric[], period: Duration): MathExpression =>
  new MathExpression({
    expression: metrics.map((_, index) => `FILL(m${index}, 0)`).join(' + '),
    usingMetrics: Object.fromEntries(metrics.map((metric, index) => [`m${index}`, metric])),
    period,
  })

const total = (name: MetricName, period: Duration): IMetric => {
  const [first, ...others] = counts(name, period)
  return first !== undefined && others.length === 0 ? first : sumOf(counts(name, period), period)
}

const hour = minutes(60)

/** What a browser asks for. Apart from the others, since an alarm adds up ten metrics at most. */
const isPage = (name: FunctionName) => name.endsWith('-page')

const throttled = (functions: readonly Lambda<FunctionName>[]): IMetric =>
  sumOf(
    functions.map((each) => each.metricThrottles({ statistic: 'Sum', period: minutes(5) })),
    minutes(5),
  )

/** Every promise, and what tells that it is broken; each has an entry of its name in the README. */
export const promises = ({
  api,
  journal,
  functions,
  receiveText,
  sendDue,
  dueDead,
  ticksDead,
  waiting,
  waitingDead,
  photosDead,
}: Watched): Promised[] => [
  {
    name: 'door-fails',
    hurt: 'A win may be lost, or a STOP is not in force yet: the front door said 5xx, since neither table nor queue took a text.',
    first:
      'Read the log of receive-text for "failed", then the error log of the Twilio number, and replay what is missing.',
    when: api.metricServerError({ statistic: 'Sum', period: minutes(5) }),
    reaches: 1,
  },
  {
    name: 'receive-text-fails',
    hurt: 'A win may be lost: receive-text crashed or took too long, and Twilio got no answer.',
    first:
      'Look for "Task timed out" and the error name in its log, and whether DynamoDB or Secrets Manager has an incident.',
    when: receiveText.metricErrors({ statistic: 'Sum', period: minutes(5) }),
    reaches: 1,
  },
  {
    name: 'danger-not-kept',
    hurt: 'A person in danger was shown where help is, but what they wrote could not be kept, not even on the queue.',
    first:
      'Mend what "failed" names in the log of receive-text, as for door-fails; their words are in the message log of Twilio.',
    when: total('DangerNotKept', minutes(5)),
    reaches: 1,
  },
  {
    name: 'danger-answered-late',
    hurt: 'A person in danger was told where help is only up to an hour after they wrote: their webhook never came.',
    first:
      'See in the error log of the Twilio number why, and whether texts-recovered rang too: then others were not heard either.',
    when: total('DangerAnsweredLate', minutes(5)),
    reaches: 1,
  },
  {
    name: 'texts-waiting',
    hurt: 'People are told that things are slow: what they wrote waits on the queue, since the table was away.',
    first:
      'Look at the metrics of the table and whether DynamoDB has an incident. Nothing is lost; it is kept when the table is back.',
    when: waiting.metricApproximateAgeOfOldestMessage({ statistic: 'Maximum', period: minutes(5) }),
    reaches: minutes(10).toSeconds(),
  },
  {
    name: 'waiting-dead',
    hurt: 'A win is not in its journal: it waited on the queue and could not be kept.',
    first: 'Read the log of replay-text for its error and mend that, then send the messages back to the queue.',
    when: waitingDead.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum', period: minutes(5) }),
    reaches: 1,
  },
  {
    name: 'photos-dead',
    hurt: 'A photo is not in its journal, or one that was to be erased is still there. The words are kept, or gone, as they should be.',
    first:
      'Read the log of keep-photo for its error and mend that, then send the messages back to the queue: Twilio still has the photo.',
    when: photosDead.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum', period: minutes(5) }),
    reaches: 1,
  },
  {
    name: 'texts-recovered',
    hurt: 'Somebody wrote and got no answer: the webhook never came, and the sweep found the text with Twilio.',
    first:
      'Look at door-fails and at the error log of the Twilio number. What was found is kept, with the time it was written.',
    when: total('TextsRecovered', hour),
    reaches: 1,
  },
  {
    name: 'sweeps-stopped',
    hurt: 'A lost text would stay lost: no sweep went through without a failure in three hours.',
    first: 'Read the log of sweep for "failed"; a sweep that is late makes up for the ones before.',
    when: total('SweepsFinished', minutes(180)),
    reaches: 1,
    silence: true,
  },
  {
    name: 'account-mismatch',
    hurt: 'Somebody was due a text and nobody knows what became of it: it is counted as missed.',
    first: 'Look for "text-missing" in the log of sweep, and for that tick in the logs of find-due and send-due.',
    when: total('AccountMismatch', hour),
    reaches: 1,
  },
  {
    name: 'webhooks-refused',
    hurt: 'Perhaps nobody is heard: requests were turned away. Either somebody is forging, or our token or address is wrong.',
    first: 'Text the number. If no answer comes, compare TwilioSecret and PublicUrl with the Twilio console.',
    when: total('WebhooksRefused', minutes(5)),
    reaches: 10,
  },
  {
    name: 'ticks-stopped',
    hurt: 'Nobody gets their text of the day: no tick was finished in half an hour.',
    first: 'Read the log of find-due, then ticks-dead. Missed ticks are made up for, up to two hours back.',
    when: total('TicksFinished', minutes(30)),
    reaches: 1,
    silence: true,
  },
  {
    name: 'ticks-dead',
    hurt: 'Some people may miss their text of the day: a tick or a sweep could not be worked through.',
    first:
      'Read the logs of find-due and sweep. If the next one went through, it made up for this one: purge ticks-dead.',
    when: ticksDead.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum', period: minutes(5) }),
    reaches: 1,
  },
  {
    name: 'due-dead',
    hurt: 'Up to 10 people for each message got no text of the day: sending failed to the end of their evening.',
    first:
      'Read the log of send-due for its error and mend that. Sent back to the queue, what is too late is not sent any more.',
    when: dueDead.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum', period: minutes(5) }),
    reaches: 1,
  },
  {
    name: 'texts-late',
    hurt: 'People get their text more than an hour late, and some none: the queue is not keeping up.',
    first:
      'Read "texts-deferred" in the log of send-due: it says why. If nothing is wrong, raise SegmentsPerSecond and SendersAtOnce.',
    when: total('TextsLate', minutes(15)),
    reaches: 1,
  },
  {
    name: 'sending-halted',
    hurt: 'Nobody gets their text of the day: Twilio refuses them all. One text tries again every five minutes.',
    first:
      'Look up the code of "sending-halted" in the log: wrong credentials, a suspended account, a number without registration.',
    when: new MathExpression({
      expression: 'FILL(halted, 0) + FILL(held, 0)',
      usingMetrics: { halted: total('SendingHalted', minutes(15)), held: total('TextsHeld', minutes(15)) },
      period: minutes(15),
    }),
    reaches: 1,
  },
  {
    name: 'carrier-misconfigured',
    hurt: 'Somebody gets no text of the day: Twilio says that a setting of ours does not allow it.',
    first:
      'Look up the code of "text-sent" in the log of send-due: a country that is not enabled, a trial account, a number still being set up.',
    when: total('CarrierMisconfigured', hour),
    reaches: 1,
  },
  {
    name: 'texts-expired',
    hurt: 'Somebody got no text of the day, since their evening was over before it could go out.',
    first: 'Look at texts-late and ticks-stopped around that time; they say why.',
    when: total('TextsExpired', hour),
    reaches: 1,
  },
  {
    name: 'send-due-fails',
    hurt: 'Somebody may have missed their text: send-due was cut off between claiming and sending, and never sends twice.',
    first: 'Look for "Task timed out" in its log, and at the status page of Twilio.',
    when: sendDue.metricErrors({ statistic: 'Sum', period: minutes(5) }),
    reaches: 1,
  },
  {
    name: 'texts-unknown',
    hurt: 'Somebody may have missed their text: Twilio did not say whether it took it, so it is not sent again.',
    first: 'Look at the status page of Twilio, and for the text in its message log. Nothing needs to be sent again.',
    when: total('TextsUnknown', minutes(15)),
    reaches: 1,
  },
  {
    name: 'texts-failing',
    hurt: 'More than one text in ten does not arrive, three at the least: a carrier filters, or the number lost its registration.',
    first:
      'Read the error codes in the logs of track-delivery and send-due; 30007, 30034 and the like are explained by Twilio.',
    when: new MathExpression({
      expression: 'IF(FILL(failed, 0) >= 3, 100 * FILL(failed, 0) / (FILL(failed, 0) + FILL(sent, 0)), 0)',
      usingMetrics: { failed: total('TextsFailed', hour), sent: total('TextsSent', hour) },
      label: 'texts that fail, percent',
      period: hour,
    }),
    reaches: 10,
  },
  {
    name: 'invitations-turned-away',
    hurt: 'Somebody asked to join and was told to text JOIN instead: the form had given all invitations of the hour.',
    first:
      'Look at "Who asks to join" on the dashboard. If people came, raise InvitationsPerHour; if a machine did, set it to 0 until it has gone.',
    when: total('InvitationsTurnedAway', hour),
    reaches: 1,
  },
  {
    name: 'answers-spent',
    hurt: 'Somebody wrote and was not answered: all answers of the hour or the day were given. What they wrote is kept, but for a JOIN.',
    first:
      'Look for "answer-withheld" in the log of receive-text: "strangers" is most likely a machine, and ends by itself; "known" asks for a higher AnswersToKnown.',
    when: total('AnswersSpent', hour),
    reaches: 1,
  },
  {
    name: 'functions-throttled',
    hurt: 'A win may be lost or a text late: the account has no room for another run of a function.',
    first: 'Ask AWS for a higher quota of concurrent executions; a new account has ten.',
    when: throttled(functions.filter(({ called }) => !isPage(called))),
    reaches: 1,
  },
  {
    name: 'pages-throttled',
    hurt: 'Somebody who opened a page saw an error: the account has no room for another run of a function.',
    first:
      'As for functions-throttled; if a machine asks for pages again and again, lower its route in functions/adapters/routes.ts.',
    when: throttled(functions.filter(({ called }) => isPage(called))),
    reaches: 1,
  },
  {
    name: 'table-throttled',
    hurt: 'Answers are slow, and a win may be lost: the table turned requests away.',
    first: 'See in the metrics of the table which it was; it grows by itself within minutes unless one key is hot.',
    when: sumOf(
      ['ReadThrottleEvents', 'WriteThrottleEvents'].map((name) =>
        journal.metric(name, { statistic: 'Sum', period: minutes(5) }),
      ),
      minutes(5),
    ),
    reaches: 1,
  },
]
