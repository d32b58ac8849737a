import {
  type CloudFormationClient,
  DescribeStacksCommand,
  paginateListStackResources,
  type StackResourceSummary,
} from '@aws-sdk/client-cloudformation'
import { optionOf } from './command.ts'
import { Problem } from './problem.ts'

/** What AWS knows of a deployed stack: what it was deployed with, what it says of itself, and what it is made of. */
export type DeployedStack = {
  name: string
  status: string
  parameters: Readonly<Record<string, string>>
  outputs: Readonly<Record<string, string>>
  /** The physical id of what the stack calls `id`; of a queue that is its URL. */
  resource(type: string, id: string): string | undefined
}

export const stackName = (given: Parameters<typeof optionOf>[0]): string => optionOf(given, 'stack') ?? 'small-wins'

/** CDK makes a logical id of a construct's: without what is no letter or digit, and eight hex digits behind it. */
const isCalled = (logicalId: string, id: string) =>
  new RegExp(`^${id.replace(/[^A-Za-z0-9]/g, '')}[0-9A-F]{8}$`).test(logicalId)

export const resourceOf = (
  resources: readonly Pick<StackResourceSummary, 'LogicalResourceId' | 'PhysicalResourceId' | 'ResourceType'>[],
  type: string,
  id: string,
): string | undefined =>
  resources.find(({ LogicalResourceId = '', ResourceType }) => ResourceType === type && isCalled(LogicalResourceId, id))
    ?.PhysicalResourceId

/** The stack of that name; undefined where there is none. Throws what AWS throws for anything else. */
export const describeStack = async (client: CloudFormationClient, name: string): Promise<DeployedStack | undefined> => {
  const found = await client.send(new DescribeStacksCommand({ StackName: name })).catch((error: unknown) => {
    // AWS has no error of its own for a stack that is not there.
    if (error instanceof Error && error.name === 'ValidationError') return undefined
    throw error
  })
  const stack = found?.Stacks?.[0]
  if (stack === undefined) return undefined
  const resources: StackResourceSummary[] = []
  for await (const page of paginateListStackResources({ client }, { StackName: name }))
    resources.push(...(page.StackResourceSummaries ?? []))
  return {
    name,
    status: String(stack.StackStatus),
    parameters: Object.fromEntries(
      (stack.Parameters ?? []).map(({ ParameterKey = '', ParameterValue = '' }) => [ParameterKey, ParameterValue]),
    ),
    outputs: Object.fromEntries(
      (stack.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]),
    ),
    resource: (type, id) => resourceOf(resources, type, id),
  }
}

/** The same, once in a process, and a plain word where there is none. */
export const stackFinder = (client: CloudFormationClient, name: string): (() => Promise<DeployedStack>) => {
  let asked: Promise<DeployedStack> | undefined
  return () => {
    asked ??= describeStack(client, name).then((stack) => {
      if (stack !== undefined) return stack
      throw new Problem(
        `There is no stack ${name} in this region: \`npm run deploy\` makes it; --stack and --region name another.`,
      )
    })
    return asked
  }
}
