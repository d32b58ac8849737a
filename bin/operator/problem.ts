import { errorName } from '../../functions/adapters/lambda.ts'
import { CannotStart } from '../local/cannot-start.ts'

/** 0 done, and well; 1 failed, or something is not well; 2 the command line was not understood; 3 nothing was done, since nobody confirmed it. */
export type Code = 0 | 1 | 2 | 3

/** Something the operator can put right: told in plain words of ours, with what to do about it. */
export class Problem extends Error {
  override name = 'Problem'
  readonly code: Code
  constructor(message: string, code: Code = 1) {
    super(message)
    this.code = code
  }
}

/** What AWS calls what commonly goes wrong, and what to do then. */
const known: Readonly<Record<string, string>> = {
  CredentialsProviderError:
    'AWS has no credentials here: run `aws configure sso` (or `aws login`), or set AWS_PROFILE.',
  ExpiredToken: 'The AWS credentials have expired: sign in again.',
  ExpiredTokenException: 'The AWS credentials have expired: sign in again.',
  InvalidClientTokenId: 'AWS does not know these credentials: sign in again, or set another AWS_PROFILE.',
  UnrecognizedClientException: 'AWS does not know these credentials: sign in again, or set another AWS_PROFILE.',
  AccessDenied: 'These AWS credentials may not do this: use those you deploy with.',
  AccessDeniedException: 'These AWS credentials may not do this: use those you deploy with.',
  ResourceNotFoundException: 'It is not there: is TABLE_NAME (or --stack, or --region) right?',
  ValidationError: 'There is no such stack: is --stack or --region right? `npm run operator -- doctor` looks.',
  TimeoutError: 'Nobody answered in time: is there a way to the internet?',
}

const unreachable = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'])

/**
 * What went wrong, in plain words. Of an error that is not ours only its class is told: its message can quote what a person wrote,
 * or their number.
 */
export const problemOf = (error: unknown): Problem => {
  if (error instanceof Problem) return error
  if (error instanceof CannotStart) return new Problem(error.message)
  if (error instanceof Error && error.message === 'Region is missing')
    return new Problem('AWS needs to know the region: --region us-east-1, or set AWS_REGION.')
  if (error instanceof Error && error.message.startsWith('environment: ')) return new Problem(error.message)
  const name = errorName(error)
  const advice = Object.hasOwn(known, name) ? known[name] : undefined
  if (advice !== undefined) return new Problem(`${advice} (${name})`)
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (unreachable.has(code))
    return new Problem(
      `Nobody answers (${code}): is there a way to the internet, and is AWS_ENDPOINT_URL right, if it is set?`,
    )
  return new Problem(`It failed: ${name}. Nothing more is told of it, since errors can quote people.`)
}
