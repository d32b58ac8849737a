import { functionNames } from '../../lib/functions.ts'
import { functionNamed, ofType, type Statement, statementsOfRole, type Template, target } from './template.ts'

/*
 * What every role of the stack may do, as a table of the README: read from the template that CloudFormation is given, and from
 * nothing else, so that it says what is so and not what was meant.
 */

const kinds: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::Table': 'table',
  'AWS::DynamoDB::GlobalTable': 'table',
  'AWS::KMS::Key': 'key',
  'AWS::Lambda::Function': 'function',
  'AWS::Logs::LogGroup': 'log group',
  'AWS::S3::Bucket': 'bucket',
  'AWS::SecretsManager::Secret': 'secret',
  'AWS::SQS::Queue': 'queue',
}

/** What CDK made of a construct's path, without the eight digits it adds to keep names apart. */
const plainName = (logicalId: string) => logicalId.replace(/[0-9A-F]{8}$/, '')

/** What follows the name of a resource: an index of the table, or what lies in a bucket. */
const partOf = (resource: unknown) => /"(\/[^"]*)"\]\]\}$/.exec(JSON.stringify(resource))?.[1] ?? ''

const resourceIn = (template: Template, resource: unknown) => {
  const id = target(resource)
  const kind = kinds[template.Resources[id]?.Type ?? '']
  if (kind === undefined) throw new Error(`a grant on what is not known: ${JSON.stringify(resource)}`)
  return `${kind} \`${plainName(id)}${partOf(resource)}\``
}

const valuesOf = (value: unknown): string =>
  (Array.isArray(value) ? value : [value])
    .map((one) => (typeof one === 'string' ? `\`${one}\`` : `\`${target(one)}\``))
    .join(' ')

const conditionIn = ({ condition }: Statement) =>
  Object.values(condition)
    .flatMap((of) => Object.entries(of as Record<string, unknown>))
    .map(([key, value]) => `${key === 'dynamodb:LeadingKeys' ? '' : `${key} `}${valuesOf(value)}`)
    .join('; ')

const rowsOfRole = (template: Template, role: string, who: string) =>
  statementsOfRole(template, role).map((statement) => {
    const { effect, actions, resources } = statement
    const does = `${effect === 'Allow' ? '' : `**${effect}** `}${actions.map((action) => `\`${action}\``).join(' ')}`
    const on = resources.map((resource) => resourceIn(template, resource)).join(', ')
    return `| ${who} | ${does} | ${on} | ${conditionIn(statement)} |`
  })

/** The whole list: function by function in the order they are deployed, and whoever else has a role. */
export const grantsTable = (template: Template): string => {
  const roles = new Map(functionNames.map((name) => [target(functionNamed(template, name)[1].Role), name as string]))
  for (const [role] of ofType(template, 'AWS::IAM::Role'))
    if (!roles.has(role)) roles.set(role, `(${plainName(role).replace(/role$/, '')})`)
  return [
    '| function | may | on | whose items, or when |',
    '|---|---|---|---|',
    ...[...roles].flatMap(([role, who]) => rowsOfRole(template, role, who)),
  ].join('\n')
}

const [begin, end] = ['<!-- grants: npm run grants -->', '<!-- end of grants -->']

/** What stands in the README between its two marks. Throws where they are missing. */
export const grantsIn = (readme: string): string => {
  const [, rest] = readme.split(begin)
  const [table, after] = rest?.split(end) ?? []
  if (table === undefined || after === undefined) throw new Error(`no ${begin} and ${end} in the README`)
  return table.trim()
}

export const withGrants = (readme: string, table: string): string => {
  const held = grantsIn(readme)
  const from = readme.indexOf(held, readme.indexOf(begin) + begin.length)
  return `${readme.slice(0, from)}${table}${readme.slice(from + held.length)}`
}
