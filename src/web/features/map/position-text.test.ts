import { describe, expect, it } from 'vitest'
import { positionText, readoutDatum } from './position-text.ts'

describe('the position under the pointer', () => {
  it('is read in degrees, minutes and seconds in the map’s own datum', () => {
    expect(positionText([109.26, 24.54], 'cgcs2000')).toEqual({
      zh: '东经109°15′36″ 北纬24°32′24″',
      en: '24°32′24″N 109°15′36″E',
    })
  })

  it('is shifted when GCJ-02 is asked for', () => {
    expect(positionText([109.26, 24.54], 'gcj02').zh).not.toBe(positionText([109.26, 24.54], 'cgcs2000').zh)
  })

  it('is read in CGCS2000 when the address asks for nothing known', () => {
    expect(readoutDatum('bd09')).toBe('cgcs2000')
    expect(readoutDatum('gcj02')).toBe('gcj02')
  })
})
