import { CfnCondition, CfnParameter, Fn } from 'aws-cdk-lib'
import type { Construct } from 'constructs'

/**
 * What the operator decides. These are parameters of the stack, not context, for three reasons: synthesising needs none of them;
 * deploying without one is refused before anything is made; and AWS remembers them, so that a later deploy cannot lose one.
 * The patterns are those of functions/adapters/environment.ts, so that a typo is refused at deploy and not by the first text.
 */
export const settings = (scope: Construct) => {
  const parameter = (id: string, props: ConstructorParameters<typeof CfnParameter>[2]) =>
    new CfnParameter(scope, id, props)
  const given = (id: string, value: CfnParameter) =>
    new CfnCondition(scope, id, { expression: Fn.conditionNot(Fn.conditionEquals(value.valueAsString, '')) })

  const publicUrl = parameter('PublicUrl', {
    description:
      'What Twilio calls, without a final slash. Empty: the address AWS gives. Set it for a domain of your own.',
    default: '',
    allowedPattern: '^(https://[^/?#]+(/[^?#]*[^/?#])?)?$',
    constraintDescription: 'An https address without query, fragment or final slash.',
  })
  const alarmEmail = parameter('AlarmEmail', {
    description: 'Who is told when something breaks. Empty: nobody, until somebody subscribes to the topic.',
    default: '',
    allowedPattern: '^([^@\\s]+@[^@\\s]+)?$',
    constraintDescription: 'An e-mail address.',
  })
  return {
    twilioAccountSid: parameter('TwilioAccountSid', {
      description: 'AC and 32 hex digits, on the first page of the Twilio console.',
      allowedPattern: '^AC[0-9a-fA-F]{32}$',
      constraintDescription: 'AC and 32 hex digits.',
    }).valueAsString,
    twilioFrom: parameter('TwilioFrom', {
      description: 'Our number in E.164, such as +15055550123, or the sid of a messaging service.',
      allowedPattern: '^(\\+[1-9][0-9]{6,14}|MG[0-9a-fA-F]{32})$',
      constraintDescription: 'A number such as +15055550123, or MG and 32 hex digits.',
    }).valueAsString,
    contact: parameter('Contact', {
      description: 'Where a person finds a human: an address or a page. HELP names it.',
      minLength: 3,
      maxLength: 60,
    }).valueAsString,
    bookingUrl: parameter('BookingUrl', {
      description: 'The page where a session is booked, which BOOK answers with. Empty: BOOK names the contact.',
      default: '',
      maxLength: 60,
      allowedPattern: '^(https://\\S+)?$',
      constraintDescription: 'An https address of at most 60 characters.',
    }).valueAsString,
    keywordsAnsweredBy: parameter('KeywordsAnsweredBy', {
      description:
        'Who answers STOP, START and HELP: carrier, as Twilio does for long codes and toll-free numbers unless told otherwise; us, as with short codes.',
      default: 'carrier',
      allowedValues: ['carrier', 'us'],
    }).valueAsString,
    sendersAtOnce: parameter('SendersAtOnce', {
      description:
        'How many senders work at once, sharing SegmentsPerSecond. Each sends about three texts a second at most; two are the fewest AWS allows.',
      type: 'Number',
      default: 2,
      minValue: 2,
      maxValue: 100,
    }).valueAsNumber,
    segmentsPerSecond: parameter('SegmentsPerSecond', {
      description:
        'What the carrier lets our number send, in segments a second: 1 for a long code, 3 toll-free, 100 for a short code. Texts are paced below it.',
      type: 'Number',
      default: 1,
      minValue: 1,
      maxValue: 1000,
    }).valueAsNumber,
    invitationsPerHour: parameter('InvitationsPerHour', {
      description: 'How many numbers the form at /join texts in an hour, for everybody together. 0: none.',
      type: 'Number',
      default: 30,
      minValue: 0,
      maxValue: 1000,
    }).valueAsNumber,
    answersToOne: parameter('AnswersToOne', {
      description:
        'How many answers one person gets in an hour; in a day four times as many. Above it all is kept as ever, in silence.',
      type: 'Number',
      default: 30,
      minValue: 5,
      maxValue: 1000,
    }).valueAsNumber,
    answersToStrangers: parameter('AnswersToStrangers', {
      description:
        'How many segments an hour go to numbers that have not joined, for all together; in a day four times as many. It bounds how many can join. 0: none, and nobody joins by text.',
      type: 'Number',
      default: 100,
      minValue: 0,
      maxValue: 10_000,
    }).valueAsNumber,
    answersToKnown: parameter('AnswersToKnown', {
      description:
        'How many segments of answers an hour go to people who have joined, for all together; in a day four times as many. Danger is answered beyond it. Enough for some 2,000 people.',
      type: 'Number',
      default: 1000,
      minValue: 20,
      maxValue: 500_000,
    }).valueAsNumber,
    publicUrl,
    publicUrlGiven: given('PublicUrlGiven', publicUrl),
    alarmEmail,
    alarmEmailGiven: given('AlarmEmailGiven', alarmEmail),
  }
}

export type Settings = ReturnType<typeof settings>
