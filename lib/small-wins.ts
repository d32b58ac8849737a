import { CfnOutput, Duration, Fn, RemovalPolicy, Stack, type StackProps, TimeZone, Token } from 'aws-cdk-lib'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import {
  ContextAttribute,
  Schedule,
  ScheduleExpression,
  ScheduleGroup,
  ScheduleTargetInput,
} from 'aws-cdk-lib/aws-scheduler'
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { accept } from './accept.ts'
import { alarms } from './alarms.ts'
import { FrontDoor } from './front-door.ts'
import { JournalTable, owners } from './journal-table.ts'
import { type CodeOf, Lambda, may, memory } from './lambda.ts'
import { PhotoBucket } from './photo-bucket.ts'
import { settings } from './settings.ts'

const { people, coaches, zones, progress, sending, forgotten, links, invitations, budgets } = owners

/**
 * A text arrives at the front door and is journaled and answered by `receive-text`. Every quarter of an hour the schedule asks
 * `find-due` whose time it is; their ids go on a queue; `send-due` sends each one text through Twilio, which tells
 * `track-delivery` what became of it. While the table is away a text waits on a queue for `replay-text`.
 * Pictures that come with a text are fetched by `keep-photo`, once its words are kept. Every hour `sweep` asks
 * Twilio what nobody told us. A coach takes copies with `export-wins`.
 */
export class SmallWins extends Stack {
  constructor(scope: Construct, id: string, { code, ...props }: StackProps & { code: CodeOf }) {
    super(scope, id, {
      description: 'Small Wins: one short text a day, a journal of small wins, a recap on Sunday.',
      ...props,
    })
    const setting = settings(this)

    // What is kept

    const journal = new JournalTable(this, 'journal')
    const photos = new PhotoBucket(this, 'photos')

    // Until the operator puts the real token in, a random one stands here: nothing signed passes, nothing can be sent.
    const twilioSecret = new Secret(this, 'twilio', {
      description: 'Twilio: {"authToken": "...", "nextAuthToken": "..."}. The second only while a rotation lasts.',
      generateSecretString: { secretStringTemplate: '{}', generateStringKey: 'authToken', excludePunctuation: true },
    })
    accept(twilioSecret, {
      'AwsSolutions-SMG4':
        'Twilio issues this token and has no way to rotate it for us; the operator rotates by hand, with both tokens valid meanwhile (README, Operate).',
    })
    const pepper = new Secret(this, 'pepper', {
      description: 'Turns phone numbers into ids. If it is lost or changed, nobody is recognised any more.',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    })
    accept(pepper, {
      'AwsSolutions-SMG4':
        'Every id is made with this value: rotating it would cut every person off from their journal.',
    })

    // A text arrives

    const door = new FrontDoor(this, 'door')
    const publicUrl = Fn.conditionIf(
      setting.publicUrlGiven.logicalId,
      setting.publicUrl.valueAsString,
      door.api.apiEndpoint,
    ).toString()
    const twilio = {
      TWILIO_ACCOUNT_SID: setting.twilioAccountSid,
      TWILIO_FROM: setting.twilioFrom,
      TWILIO_SECRET_ID: twilioSecret.secretArn,
      PUBLIC_URL: publicUrl,
    }
    const TABLE_NAME = journal.table.tableName
    const calledDirectly = {
      'Serverless-LambdaDLQ': 'Only ever invoked synchronously: whoever calls learns of a failure and tries again.',
    }

    const conversation = {
      PEPPER_SECRET_ID: pepper.secretArn,
      CONTACT: setting.contact,
      BOOKING_URL: setting.bookingUrl,
      KEYWORDS_ANSWERED_BY: setting.keywordsAnsweredBy as 'us' | 'carrier',
    }
    const answers = {
      ANSWERS_TO_ONE: Token.asString(setting.answersToOne),
      ANSWERS_TO_STRANGERS: Token.asString(setting.answersToStrangers),
      ANSWERS_TO_KNOWN: Token.asString(setting.answersToKnown),
    }
    // Managed encryption for the queues: they hold ids and dates, and sealed words; a key of ours would add a way for them to stop.
    const queueDefaults = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true }
    const deadLetters = (queueId: string) => {
      const queue = new Queue(this, queueId, { ...queueDefaults, retentionPeriod: Duration.days(14) })
      accept(queue, {
        'Serverless-SQSRedrivePolicy':
          'Dead letters end here, under an alarm, for two weeks; there is nowhere further to go.',
      })
      return queue
    }

    const replaySeconds = 30
    const waitingDead = deadLetters('waiting-dead')
    const waiting = new Queue(this, 'waiting', {
      ...queueDefaults,
      visibilityTimeout: Duration.seconds(6 * replaySeconds),
      retentionPeriod: Duration.days(14),
      deadLetterQueue: { queue: waitingDead, maxReceiveCount: 500 }, // a table that is away for a day, asked every three minutes
    })

    const photoSeconds = 45 // ten for the carrier, and what the bucket and the table may take
    const photosDead = deadLetters('photos-dead')
    const photosWanted = new Queue(this, 'photos-wanted', {
      ...queueDefaults,
      visibilityTimeout: Duration.seconds(6 * photoSeconds),
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: photosDead, maxReceiveCount: 20 }, // an hour and a half of a carrier that is away
    })
    const PHOTOS_URL = photosWanted.queueUrl

    const receiveText = new Lambda(this, 'receive-text', {
      code,
      environment: { TABLE_NAME, ...twilio, ...conversation, ...answers, PHOTOS_URL, WAITING_URL: waiting.queueUrl },
      seconds: 13, // Twilio waits for fifteen; table and queue may hang for nine in all, and who is in danger is answered still
      memorySize: memory.someoneIsWaiting,
    })
    receiveText.allow(
      journal.unseal(),
      journal.items(['GetItem'], people, coaches),
      journal.items(['Query'], people),
      journal.items(['PutItem', 'UpdateItem', 'DeleteItem'], people, coaches, forgotten, links), // one transaction: the text, the person, the share, a link
      journal.items(['UpdateItem'], zones),
      journal.items(['GetItem', 'UpdateItem'], budgets), // what answers are paid from
      may(['secretsmanager:GetSecretValue'], twilioSecret.secretArn),
      may(['secretsmanager:GetSecretValue'], pepper.secretArn),
      may(['sqs:SendMessage'], waiting.queueArn),
      may(['sqs:SendMessage'], photosWanted.queueArn),
    )
    door.opensTo(
      receiveText,
      'Twilio signs each request and the function checks that on the raw body, which an authorizer never sees.',
    )
    accept(receiveText, calledDirectly)

    // A text that waited

    const forAQueue = (dead: string) => ({
      'Serverless-LambdaDLQ': 'Only ever invoked synchronously: whoever calls learns of a failure and tries again.',
      'Serverless-LambdaEventSourceMappingDestination': `For a queue that is the dead-letter queue, ${dead}; a mapping of SQS takes no other.`,
    })
    const replayText = new Lambda(this, 'replay-text', {
      code,
      environment: { TABLE_NAME, ...conversation, PHOTOS_URL },
      seconds: replaySeconds,
      memorySize: memory.nobodyIsWaiting,
    })
    replayText.allow(
      journal.unseal(),
      journal.items(['GetItem'], people, coaches),
      journal.items(['Query'], people),
      journal.items(['PutItem', 'UpdateItem', 'DeleteItem'], people, coaches, forgotten),
      journal.items(['UpdateItem'], zones),
      may(['secretsmanager:GetSecretValue'], pepper.secretArn),
      may(['sqs:SendMessage'], photosWanted.queueArn),
    )
    replayText.addEventSource(
      new SqsEventSource(waiting, { batchSize: 1, reportBatchItemFailures: true, maxConcurrency: 10 }),
    )
    accept(replayText, forAQueue('waiting-dead'))

    // A picture that came with it

    const keepPhoto = new Lambda(this, 'keep-photo', {
      code,
      environment: {
        TABLE_NAME,
        PHOTO_BUCKET: photos.bucket.bucketName,
        TWILIO_ACCOUNT_SID: twilio.TWILIO_ACCOUNT_SID,
        TWILIO_SECRET_ID: twilio.TWILIO_SECRET_ID,
      },
      seconds: photoSeconds,
      memorySize: memory.nobodyIsWaiting,
    })
    keepPhoto.allow(
      journal.unseal(),
      journal.items(['GetItem', 'UpdateItem'], people), // the entry, and that its picture is there
      may(['secretsmanager:GetSecretValue'], twilioSecret.secretArn),
    )
    photos.opensTo(keepPhoto, 'PutObject', 'DeleteObject') // it never sees again what it has put
    keepPhoto.addEventSource(
      new SqsEventSource(photosWanted, { batchSize: 1, reportBatchItemFailures: true, maxConcurrency: 5 }),
    )
    accept(keepPhoto, forAQueue('photos-dead'))

    // Whose time is it

    const sendSeconds = 60 // a page of 10 takes a few seconds; what time is too short for goes back to the queue, uncut
    const dueDead = deadLetters('due-dead')
    const due = new Queue(this, 'due', {
      ...queueDefaults,
      visibilityTimeout: Duration.seconds(6 * sendSeconds), // what AWS asks for, so that a busy moment does not use up tries
      retentionPeriod: Duration.days(1), // a text that late is not sent any more
      deadLetterQueue: { queue: dueDead, maxReceiveCount: 10 },
    })

    const findDue = new Lambda(this, 'find-due', {
      code,
      environment: { TABLE_NAME, QUEUE_URL: due.queueUrl },
      seconds: 300, // ordinarily a second; up to eight missed ticks are made up for in one go
      memorySize: memory.nobodyIsWaiting,
    })
    const ticksDead = deadLetters('ticks-dead')
    accept(ticksDead, {
      'AwsSolutions-SQS3': 'It holds the dead letters of a schedule, which the rule does not look at.',
    })
    findDue.allow(
      journal.unseal(),
      journal.items(['Query', 'UpdateItem'], zones),
      journal.index('due'),
      journal.items(['GetItem', 'UpdateItem'], progress),
      may(['sqs:SendMessage'], due.queueArn),
      may(['sqs:SendMessage'], ticksDead.queueArn), // Lambda puts a tick that failed there in the function's name
    )
    // The schedule hands over and is gone: what fails afterwards, Lambda tries again. Past a quarter of an hour the next tick does the work.
    const tries = { maxEventAge: Duration.minutes(15), retryAttempts: 2 }
    findDue.configureAsyncInvoke({ ...tries, onFailure: { bind: () => ({ destination: ticksDead.queueArn }) } })
    accept(findDue, {
      'Serverless-LambdaDLQ':
        'A failed tick goes to ticks-dead as its failure destination, which says more than a dead letter does.',
    })

    const ticks = new ScheduleGroup(this, 'ticks', { removalPolicy: RemovalPolicy.DESTROY })
    const clockwork = new Role(this, 'tick-role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': this.account, 'aws:SourceArn': ticks.scheduleGroupArn } },
      }),
      description: 'The schedules may start find-due and sweep, and nothing else.',
    })
    clockwork.addToPolicy(may(['lambda:InvokeFunction'], findDue.functionArn))
    clockwork.addToPolicy(may(['sqs:SendMessage'], ticksDead.queueArn))
    new Schedule(this, 'tick', {
      scheduleGroup: ticks,
      description:
        'Whose local clock has just struck their time? In UTC: every zone lies a multiple of 15 minutes from it.',
      schedule: ScheduleExpression.cron({ minute: '0/15', timeZone: TimeZone.ETC_UTC }),
      target: new LambdaInvoke(findDue, {
        // The time it was meant for, not the time it is: a late or repeated tick does the same work.
        input: ScheduleTargetInput.fromObject({ scheduledTime: ContextAttribute.scheduledTime }),
        role: clockwork.withoutPolicyUpdates(), // left to itself, the target would allow every version of the function
        deadLetterQueue: ticksDead,
        ...tries,
      }),
    })

    // One text to each

    const sendDue = new Lambda(this, 'send-due', {
      code,
      environment: {
        TABLE_NAME,
        ...twilio,
        QUEUE_URL: due.queueUrl,
        SEGMENTS_PER_SECOND: Token.asString(setting.segmentsPerSecond),
        SENDERS_AT_ONCE: Token.asString(setting.sendersAtOnce),
      },
      seconds: sendSeconds,
      memorySize: memory.nobodyIsWaiting,
    })
    sendDue.allow(
      journal.unseal(),
      journal.items(['GetItem', 'PutItem', 'UpdateItem'], people, invitations), // no coach, no share, no zone
      journal.items(['Query'], people),
      journal.items(['DeleteItem'], invitations), // with its end the number is gone
      journal.items(['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'], sending),
      may(['secretsmanager:GetSecretValue'], twilioSecret.secretArn),
      may(['sqs:SendMessage'], due.queueArn), // who cannot be texted now is put off
    )
    sendDue.addEventSource(
      new SqsEventSource(due, {
        batchSize: 1, // one message is a page of 10 people already
        reportBatchItemFailures: true,
        maxConcurrency: setting.sendersAtOnce,
      }),
    )
    accept(sendDue, forAQueue('due-dead'))

    // What became of it

    const trackDelivery = new Lambda(this, 'track-delivery', {
      code,
      environment: { TABLE_NAME, ...twilio, QUEUE_URL: due.queueUrl },
      seconds: 10,
      memorySize: memory.nobodyIsWaiting,
    })
    trackDelivery.allow(
      journal.unseal(),
      journal.items(['GetItem', 'PutItem', 'UpdateItem'], people),
      journal.items(['GetItem', 'PutItem', 'DeleteItem'], sending), // halts and resumes; trying again is the sender's
      may(['secretsmanager:GetSecretValue'], twilioSecret.secretArn),
      may(['sqs:SendMessage'], due.queueArn), // a text that never left after all
    )
    door.opensTo(
      trackDelivery,
      'Twilio signs each request and the function checks that on the raw body, which an authorizer never sees.',
    )
    accept(trackDelivery, calledDirectly)

    // What nobody told us

    const sweep = new Lambda(this, 'sweep', {
      code,
      environment: {
        TABLE_NAME,
        ...twilio,
        ...conversation,
        ...answers,
        QUEUE_URL: due.queueUrl,
        PHOTOS_URL,
        PHOTO_BUCKET: photos.bucket.bucketName,
      },
      seconds: 900, // after a day without webhooks there is much to hear; what is left over waits for the next hour
      memorySize: memory.nobodyIsWaiting,
    })
    sweep.allow(
      journal.unseal(),
      journal.items(['GetItem'], people, coaches),
      journal.items(['Query'], people),
      journal.items(['PutItem', 'UpdateItem', 'DeleteItem'], people, coaches, forgotten),
      journal.items(['Query'], forgotten), // who is still to be erased
      journal.items(['Query', 'UpdateItem'], zones),
      journal.items(['GetItem', 'PutItem', 'DeleteItem'], sending),
      journal.items(['GetItem', 'UpdateItem'], progress, budgets),
      journal.index('due'),
      journal.index('open'),
      may(['secretsmanager:GetSecretValue'], twilioSecret.secretArn),
      may(['secretsmanager:GetSecretValue'], pepper.secretArn),
      may(['sqs:SendMessage'], due.queueArn),
      may(['sqs:SendMessage'], ticksDead.queueArn),
      may(['sqs:SendMessage'], photosWanted.queueArn), // a picture that is not there yet
    )
    photos.opensTo(sweep, 'DeleteObject')
    sweep.configureAsyncInvoke({ ...tries, onFailure: { bind: () => ({ destination: ticksDead.queueArn }) } })
    accept(sweep, {
      'Serverless-LambdaDLQ':
        'A failed sweep goes to ticks-dead as its failure destination, which says more than a dead letter does.',
    })
    clockwork.addToPolicy(may(['lambda:InvokeFunction'], sweep.functionArn))
    new Schedule(this, 'hourly', {
      scheduleGroup: ticks,
      description: 'What became of what nobody told us? Ten minutes past, when the tick before is worked through.',
      schedule: ScheduleExpression.cron({ minute: '10', timeZone: TimeZone.ETC_UTC }),
      target: new LambdaInvoke(sweep, {
        input: ScheduleTargetInput.fromObject({ scheduledTime: ContextAttribute.scheduledTime }),
        role: clockwork.withoutPolicyUpdates(),
        deadLetterQueue: ticksDead,
        ...tries,
      }),
    })

    // A coach takes a copy

    const exportWins = new Lambda(this, 'export-wins', {
      code,
      environment: { TABLE_NAME },
      seconds: 29, // the door waits for thirty
      memorySize: memory.someoneIsWaiting,
    })
    exportWins.allow(
      journal.unseal(),
      journal.items(['GetItem', 'Query'], people, coaches),
      journal.items(['PutItem'], people), // the trace that a copy was taken
    )
    door.opensTo(
      exportWins,
      'The function checks the bearer token against its hash in the table; an authorizer would only do the same one hop earlier.',
    )
    accept(exportWins, calledDirectly)

    // A person opens their journal

    const journalPage = new Lambda(this, 'journal-page', {
      code,
      environment: { TABLE_NAME, PHOTO_BUCKET: photos.bucket.bucketName, PUBLIC_URL: publicUrl },
      seconds: 29, // the door waits for thirty
      memorySize: memory.someoneIsWaiting,
    })
    journalPage.allow(
      journal.unseal(),
      journal.items(['GetItem', 'Query'], people),
      journal.items(['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'], links), // opened once, and a session for it
      journal.items(['PutItem', 'UpdateItem', 'DeleteItem'], people), // what they take off, the week it was counted in, a note they let go
    )
    photos.opensTo(journalPage, 'GetObject') // an address it signs opens what it may open
    door.opensTo(
      journalPage,
      'The function checks the link, and then the session, against their hashes in the table; an authorizer would only do the same one hop earlier.',
    )
    accept(journalPage, calledDirectly)

    // Somebody trusted says what they noticed

    const witnessPage = new Lambda(this, 'witness-page', {
      code,
      environment: { TABLE_NAME, PUBLIC_URL: publicUrl },
      seconds: 29,
      memorySize: memory.nobodyIsWaiting,
    })
    witnessPage.allow(
      journal.unseal(),
      journal.items(['GetItem'], people, links),
      journal.items(['PutItem', 'UpdateItem'], people, links), // one transaction: the note, the person, what the link still takes
    )
    door.opensTo(
      witnessPage,
      'The function checks the link against its hash in the table; an authorizer would only do the same one hop earlier.',
    )
    accept(witnessPage, calledDirectly)

    // A coach prepares a session

    const coachPage = new Lambda(this, 'coach-page', {
      code,
      environment: { TABLE_NAME, PUBLIC_URL: publicUrl },
      seconds: 29,
      memorySize: memory.someoneIsWaiting,
    })
    coachPage.allow(
      journal.unseal(),
      journal.items(['GetItem', 'Query'], people, coaches),
      journal.items(['GetItem', 'PutItem', 'DeleteItem'], links), // the coach's session
      journal.items(['PutItem'], people), // the trace that something was read, and a note
    )
    door.opensTo(
      coachPage,
      'The function checks the token, and then the session, against their hashes in the table; an authorizer would only do the same one hop earlier.',
    )
    accept(coachPage, calledDirectly)

    // Whether all is well

    const healthCheck = new Lambda(this, 'health', {
      code,
      environment: { TABLE_NAME, PUBLIC_URL: publicUrl },
      seconds: 10,
      memorySize: memory.nobodyIsWaiting,
    })
    healthCheck.allow(journal.unseal(), journal.items(['GetItem'], progress)) // how far the ticks were worked through
    door.opensTo(healthCheck, 'It tells nothing of anybody: whether ticks are finished, and what routes there are.')
    accept(healthCheck, calledDirectly)
    // Somebody asks to join

    const joinPage = new Lambda(this, 'join-page', {
      code,
      environment: {
        TABLE_NAME,
        QUEUE_URL: due.queueUrl,
        PEPPER_SECRET_ID: pepper.secretArn,
        PUBLIC_URL: publicUrl,
        TWILIO_FROM: setting.twilioFrom,
        INVITATIONS_PER_HOUR: Token.asString(setting.invitationsPerHour),
      },
      seconds: 29,
      memorySize: memory.nobodyIsWaiting,
    })
    joinPage.allow(
      journal.unseal(),
      journal.items(['GetItem'], coaches),
      journal.items(['PutItem', 'UpdateItem'], invitations), // it reads nobody, and so can tell nobody who takes part
      may(['secretsmanager:GetSecretValue'], pepper.secretArn),
      may(['sqs:SendMessage'], due.queueArn),
    )
    door.opensTo(
      joinPage,
      'Anybody may ask to join. The form carries a stamp of ours, invitations are counted by the hour, and a text leaves only to who may get one.',
    )
    accept(joinPage, calledDirectly)

    // Who is told when it breaks

    alarms(this, {
      setting,
      api: door.api,
      journal: journal.table,
      functions: [
        receiveText,
        replayText,
        keepPhoto,
        findDue,
        sendDue,
        trackDelivery,
        sweep,
        exportWins,
        journalPage,
        witnessPage,
        coachPage,
        healthCheck,
        joinPage,
      ],
      receiveText,
      sendDue,
      dueDead,
      ticksDead,
      waiting,
      waitingDead,
      photosDead,
    })

    // What the operator needs next

    const output = (name: string, value: string, description: string) =>
      new CfnOutput(this, name, { value, description })
    output(
      'TextWebhook',
      `${publicUrl}/sms`,
      'Twilio, number, "A message comes in": this, HTTP POST. As "Primary handler fails" set it once more: a text that comes twice is kept once.',
    )
    output('StatusWebhook', `${publicUrl}/sms/status`, 'Nothing to set: every text we send names it to Twilio.')
    output('Export', `${publicUrl}/export`, 'Where coaches take copies.')
    output('CoachPage', `${publicUrl}/coach`, 'Where coaches sign in.')
    output('JoinPage', `${publicUrl}/join`, 'Where people ask to join; /join?coach=CODE fills in a coach.')
    output('TableName', TABLE_NAME, 'TABLE_NAME for npm run operator.')
    output(
      'TwilioSecret',
      twilioSecret.secretArn,
      'Put {"authToken": "..."} in here before the first text: aws secretsmanager put-secret-value --secret-id ... --secret-string file://...',
    )
    output(
      'PepperSecret',
      pepper.secretArn,
      'Never change it. It stays when the stack goes, as the table does: keep its name with the table.',
    )
  }
}
