import { describe, expect, it } from 'vitest'
import { bytesIn, bytesSaid } from '../../functions/domain/linear-model.ts'

describe('weights as letters', () => {
  it('are the same bytes when they are read again, each one there is', () => {
    const all = Int8Array.from({ length: 256 }, (_, at) => at - 128)
    expect(bytesIn(bytesSaid(all))).toEqual(all)
  })

  it('are one letter each as long as they are small', () => {
    expect(bytesSaid(Int8Array.of(-31, 0, 31))).toHaveLength(3)
  })
})
