import { describe, expect, it } from 'vitest'
import { fileSize } from '#web/features/policies/file-size.ts'

describe('the size of a file', () => {
  it('is said in the unit that keeps it short', () => {
    expect([0, 812, 46_387, 1_258_291].map(fileSize)).toEqual(['0 B', '812 B', '45.3 KB', '1.2 MB'])
  })
})
