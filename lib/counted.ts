import type { Duration } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import type { FunctionName } from './functions.ts'

/** Which functions count what. A metric that nobody watches, or one that nobody counts, fails a test. */
export const countedBy = {
  TextsAnswered: ['receive-text'],
  WinsKept: ['receive-text', 'replay-text', 'sweep'],
  PhotosKept: ['keep-photo'],
  PhotosRefused: ['keep-photo'],
  DangerAnswered: ['receive-text'],
  DangerNotKept: ['receive-text'],
  DangerAnsweredLate: ['sweep'],
  TextsWaiting: ['receive-text'],
  TextsRecovered: ['sweep'],
  OptOuts: ['receive-text', 'replay-text', 'send-due', 'track-delivery', 'sweep'],
  WebhooksRefused: ['receive-text', 'track-delivery'],
  TicksFinished: ['find-due'],
  TextsDue: ['find-due'],
  TextsSent: ['send-due'],
  TextsRefused: ['send-due'],
  TextsExpired: ['send-due', 'track-delivery', 'sweep'],
  TextsUnknown: ['send-due', 'sweep'],
  TextsReleased: ['send-due', 'track-delivery', 'sweep'],
  TextsFailed: ['send-due', 'track-delivery', 'sweep'],
  TextsLate: ['send-due'],
  TextsHeld: ['send-due'],
  SendingHalted: ['send-due', 'track-delivery', 'sweep'],
  CarrierMisconfigured: ['send-due', 'track-delivery', 'sweep'],
  NumbersUnreachable: ['send-due', 'track-delivery', 'sweep'],
  AccountMismatch: ['send-due', 'sweep'],
  SweepsFinished: ['sweep'],
  WinsExported: ['export-wins', 'coach-page'],
  JournalsOpened: ['journal-page'],
  NotesLeft: ['witness-page', 'coach-page'],
  InvitationsAsked: ['join-page'],
  InvitationsTurnedAway: ['join-page'],
  InvitationsSent: ['send-due'],
  AnswersSpent: ['receive-text', 'sweep'],
} as const satisfies Record<string, readonly FunctionName[]>

export type MetricName = keyof typeof countedBy

/** What each function counts of this, as functions/adapters/emf-metrics.ts names it. */
export const counts = (metricName: MetricName, period: Duration): Metric[] =>
  countedBy[metricName].map(
    (service) =>
      new Metric({
        namespace: 'SmallWins',
        metricName,
        dimensionsMap: { service },
        statistic: 'Sum',
        period,
        label: `${metricName} ${service}`,
      }),
  )
