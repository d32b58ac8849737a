import { expect, it } from 'vitest'
import { tableDefinition } from '../../functions/adapters/dynamo-journal.ts'
import { only, synthesize } from './template.ts'

it('the table of one machine is the table of the stack: keys, index and projection', () => {
  const { Properties } = only(synthesize().template, 'AWS::DynamoDB::GlobalTable')[1]
  const local = tableDefinition('local')
  const byName = (attributes: readonly { AttributeName?: string }[] = []) =>
    [...attributes].sort((a, b) => String(a.AttributeName).localeCompare(String(b.AttributeName)))
  expect(Properties.KeySchema).toEqual(local.KeySchema)
  expect(byName(Properties.AttributeDefinitions)).toEqual(byName(local.AttributeDefinitions))
  expect(Properties.GlobalSecondaryIndexes).toEqual(local.GlobalSecondaryIndexes)
  expect(Properties.BillingMode).toBe(local.BillingMode)
})
