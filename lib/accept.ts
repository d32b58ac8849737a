import { Validations } from 'aws-cdk-lib'
import type { IConstruct } from 'constructs'

/** Accepts a finding of the checks on a construct and all below it, with the reason why it is no fault here. */
export const accept = (construct: IConstruct, reasons: Readonly<Record<string, string>>): void =>
  Validations.of(construct).acknowledge(...Object.entries(reasons).map(([id, reason]) => ({ id, reason })))
