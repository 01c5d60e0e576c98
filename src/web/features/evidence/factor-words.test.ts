import { describe, expect, it } from 'vitest'
import { AIR_FACTORS } from '#kernel/observation/factor.ts'
// biome-ignore lint/style/noRestrictedImports: a test may hold the screen's words against the packs (scripts/architecture.test.ts)
import { FACTOR_DEFINITIONS } from '#packs/factors/all.ts'
import { factorDecimals, factorName, factorUnit } from '#web/features/evidence/factor-words.ts'

const air = new Set<string>(AIR_FACTORS)
const named = FACTOR_DEFINITIONS.filter(({ factor }) => !factor.startsWith('gb3838-3.'))

describe('the words of a factor', () => {
  it.each(named)('are those of its definition: $factor', ({ factor, label, symbol, decimals, unit }) => {
    expect(factorName(factor, 'zh')).toBe(air.has(factor) ? symbol : label.zh)
    expect(factorName(factor, 'en')).toBe(air.has(factor) ? symbol : label.en)
    expect(factorDecimals(factor)).toBe(decimals)
    expect(factorUnit(factor, 'en') === '').toBe(unit === '')
  })

  it('write units as documents do', () => {
    expect(factorUnit('pm25', 'zh')).toBe('微克/立方米')
    expect(factorUnit('co', 'zh')).toBe('毫克/立方米')
    expect(factorUnit('gb3838-3.7', 'zh')).toBe('毫克/升')
  })

  it('name specific items by their number, and leave what nobody knows as it is', () => {
    expect(factorName('gb3838-3.7', 'zh')).toBe('GB 3838 表3 第7项')
    expect(factorName('new-one', 'zh')).toBe('new-one')
  })
})
