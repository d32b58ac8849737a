import { Validations } from 'aws-cdk-lib'
import { afterEach, expect, it, vi } from 'vitest'
import { synthesize } from './template.ts'

afterEach(() => vi.restoreAllMocks())

it('leaves no finding without a reason', () => {
  expect(synthesize().findings).toEqual([])
})

it('gives each reason to a finding that is there, in a sentence', () => {
  const accepted: { rule: string; at: string; reason: string }[] = []
  vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.spyOn(Validations, 'of').mockImplementation((scope) =>
    Object.assign(Object.create(Validations.prototype) as Validations, {
      scope,
      acknowledge: (...rules: { id: string; reason: string }[]) => {
        accepted.push(...rules.map(({ id, reason }) => ({ rule: id, at: scope.node.path, reason })))
      },
    }),
  )
  const { findings } = synthesize()
  expect(findings.length).toBeGreaterThan(10)
  const covers = ({ rule, at }: { rule: string; at: string }, finding: { rule: string; at: string }) =>
    finding.rule === rule && (finding.at === at || finding.at.startsWith(`${at}/`))
  expect(accepted.filter((each) => !findings.some((finding) => covers(each, finding)))).toEqual([])
  expect(findings.filter((finding) => !accepted.some((each) => covers(each, finding)))).toEqual([])
  for (const { reason } of accepted) expect(reason).toMatch(/^[A-Z].{30,}\.$/)
})
