import { describe, expect, it } from 'vitest'
import { deadLettersOf } from '../../../bin/operator/deployed.ts'
import { resourceOf } from '../../../bin/operator/stack.ts'
import { synthesize } from '../../lib/template.ts'

describe('what is found by the stack', () => {
  const { template } = synthesize()
  const resources = Object.entries(template.Resources).map(([LogicalResourceId, { Type }]) => ({
    LogicalResourceId,
    PhysicalResourceId: `${LogicalResourceId}-there`,
    ResourceType: Type,
  }))

  it.each(Object.entries(deadLettersOf).flat())('the queue %s', (id) => {
    expect(resourceOf(resources, 'AWS::SQS::Queue', id)).toMatch(new RegExp(`^${id.replaceAll('-', '')}`))
  })

  it('dead letters go back to where the stack takes them from', () => {
    for (const [queue, dead] of Object.entries(deadLettersOf)) {
      const logical = (id: string) => resourceOf(resources, 'AWS::SQS::Queue', id)?.replace('-there', '') ?? ''
      const { deadLetterTargetArn } = template.Resources[logical(queue)]?.Properties.RedrivePolicy ?? {}
      expect(deadLetterTargetArn).toEqual({ 'Fn::GetAtt': [logical(dead), 'Arn'] })
    }
  })

  it('the bucket of photos, and no other', () => {
    expect(resourceOf(resources, 'AWS::S3::Bucket', 'photos-bucket')).toMatch(/^photosbucket/)
    expect(resourceOf(resources, 'AWS::S3::Bucket', 'photos')).toBeUndefined()
  })

  it('the names the operator asks for', () => {
    expect(Object.keys(template.Outputs)).toEqual(
      expect.arrayContaining(['TableName', 'TwilioSecret', 'PepperSecret', 'TextWebhook']),
    )
    expect(Object.keys(template.Parameters)).toEqual(
      expect.arrayContaining(['TwilioAccountSid', 'TwilioFrom', 'AlarmEmail']),
    )
  })
})
