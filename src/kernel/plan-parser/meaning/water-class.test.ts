import { describe, expect, it } from 'vitest'
import { waterClassOf } from './water-class.ts'

describe('waterClassOf', () => {
  it.each([
    ['Ⅱ类', 'Ⅱ'],
    ['II类', 'Ⅱ'],
    ['III类', 'Ⅲ'],
    ['Ⅱ', 'Ⅱ'],
    [' IV ', 'Ⅳ'],
    ['达到国家考核要求的Ⅱ类标准', 'Ⅱ'],
    ['劣V类', '劣Ⅴ'],
    ['劣五类', '劣Ⅴ'],
    ['二类水质', 'Ⅱ'],
    ['ＩＩＩ类', 'Ⅲ'],
    ['iii类', 'Ⅲ'],
    ['Ⅲ類', 'Ⅲ'],
  ])('reads %s', (text, waterClass) => {
    expect(waterClassOf(text)).toBe(waterClass)
  })

  it.each(['', '良好', '劣Ⅱ类', 'VI'])('reads no class in “%s”', (text) => {
    expect(waterClassOf(text)).toBeNull()
  })
})
