import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Code } from 'aws-cdk-lib/aws-lambda'
import * as z from 'zod'
import { smallWinsApp } from '../../lib/app.ts'
import type { FunctionName } from '../../lib/functions.ts'

// biome-ignore lint/suspicious/noExplicitAny: a template is JSON of a hundred shapes, and a test that reads a wrong one fails
export type Properties = Record<string, any>
export type Resource = { Type: string; Properties: Properties; DeletionPolicy?: string; DependsOn?: string[] }
export type Template = {
  Resources: Record<string, Resource>
  Parameters: Record<string, Properties>
  Outputs: Record<string, { Value: unknown; Description: string }>
}

/** What the checks said, by rule and construct. */
export type Finding = { rule: string; at: string }

const Report = z.object({
  pluginReports: z.array(
    z.object({
      pluginName: z.string(),
      violations: z.array(
        z.object({ ruleName: z.string(), violatingConstructs: z.array(z.object({ constructPath: z.string() })) }),
      ),
    }),
  ),
})

const { context } = z
  .object({ context: z.record(z.string(), z.unknown()) })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../cdk.json'), 'utf8')))

/** The stack as `cdk synth` makes it, checks included, with a stand-in for the bundles. Takes a second or two: once per file. */
export const synthesize = (): { template: Template; findings: readonly Finding[] } => {
  const outdir = mkdtempSync(join(tmpdir(), 'small-wins-synth-'))
  try {
    const { app, stack } = smallWinsApp({ context, outdir, code: () => Code.fromInline('exports.handler = () => {}') })
    try {
      app.synth()
    } catch (error) {
      // Findings are an answer here, not a failure; what fails otherwise leaves no report.
      if (!existsSync(join(outdir, 'validation-report.json'))) throw error
    }
    const read = (name: string): unknown => JSON.parse(readFileSync(join(outdir, name), 'utf8'))
    const findings = Report.parse(read('validation-report.json')).pluginReports.flatMap(({ violations }) =>
      violations.flatMap(({ ruleName, violatingConstructs }) =>
        violatingConstructs.map(({ constructPath }) => ({ rule: ruleName, at: constructPath })),
      ),
    )
    return { template: read(`${stack.artifactId}.template.json`) as Template, findings }
  } finally {
    rmSync(outdir, { recursive: true, force: true })
  }
}

export const ofType = ({ Resources }: Template, type: string): [string, Resource][] =>
  Object.entries(Resources).filter(([, { Type }]) => Type === type)

export const only = (template: Template, type: string): [string, Resource] => {
  const [found, ...others] = ofType(template, type)
  if (found === undefined || others.length > 0) throw new Error(`not exactly one ${type}`)
  return found
}

const asList = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T])

type Intrinsic = {
  Ref?: string
  'Fn::GetAtt'?: readonly [string, string]
  'Fn::Join'?: readonly [string, readonly unknown[]]
  'Fn::If'?: readonly [string, unknown, unknown]
}

/** The logical id inside `Ref` or `Fn::GetAtt`, or the last of them in an `Fn::Join`. */
export const target = (value: unknown): string => {
  const { Ref, 'Fn::GetAtt': attribute, 'Fn::Join': join } = value as Intrinsic
  const inside = join?.[1].findLast((part) => typeof part === 'object')
  return Ref ?? attribute?.[0] ?? (inside === undefined ? '' : target(inside))
}

export const functionNamed = (template: Template, name: FunctionName): [string, Properties] => {
  const found = ofType(template, 'AWS::Lambda::Function').find(
    ([, { Properties }]) => Properties.FunctionName === `small-wins-${name}`,
  )
  if (found === undefined) throw new Error(`no function ${name}`)
  return [found[0], found[1].Properties]
}

export type Statement = {
  effect: string
  actions: readonly string[]
  resources: readonly unknown[]
  condition: Properties
}

const statementsOf = (document: Properties): Statement[] =>
  asList(document.Statement as Properties).map(({ Effect, Action, Resource, Condition = {} }) => ({
    effect: Effect,
    actions: asList(Action as string),
    resources: asList(Resource as unknown),
    condition: Condition,
  }))

/** Everything a role may do, however it was granted. */
export const statementsOfRole = (template: Template, role: string): Statement[] => [
  ...ofType(template, 'AWS::IAM::Policy')
    .filter(([, { Properties }]) => Properties.Roles.some((each: unknown) => target(each) === role))
    .flatMap(([, { Properties }]) => statementsOf(Properties.PolicyDocument)),
  ...(template.Resources[role]?.Properties.Policies ?? []).flatMap(({ PolicyDocument }: Properties) =>
    statementsOf(PolicyDocument),
  ),
]

export const statementsOfFunction = (template: Template, name: FunctionName): Statement[] =>
  statementsOfRole(template, target(functionNamed(template, name)[1].Role))

const values: Readonly<Record<string, string>> = {
  TwilioAccountSid: `AC${'0'.repeat(32)}`,
  TwilioFrom: '+15055550123',
  Contact: 'help@example.org',
  KeywordsAnsweredBy: 'us',
}

/** What CloudFormation would put in: parameters as an operator may give them, names and addresses as AWS may make them. */
export const resolved = (template: Template, value: unknown): string => {
  if (typeof value === 'string') return value
  const { Ref, 'Fn::GetAtt': attribute, 'Fn::If': choice } = value as Intrinsic
  if (choice) return resolved(template, choice[2])
  if (attribute?.[1] === 'ApiEndpoint') return 'https://abcde12345.execute-api.us-east-1.amazonaws.com'
  if (Ref === undefined) throw new Error(`cannot resolve ${JSON.stringify(value)}`)
  switch (template.Resources[Ref]?.Type) {
    case undefined:
      return values[Ref] ?? String(template.Parameters[Ref]?.Default ?? '')
    case 'AWS::SQS::Queue':
      return `https://sqs.us-east-1.amazonaws.com/123456789012/${Ref}`
    case 'AWS::SecretsManager::Secret':
      return `arn:aws:secretsmanager:us-east-1:123456789012:secret:${Ref}-AbCdEf`
    default:
      return `small-wins-${Ref}`
  }
}
