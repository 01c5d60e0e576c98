import { describe, expect, it } from 'vitest'
import {
  AIR_FACTORS,
  SOURCE_FACTORS,
  SURROUNDING_FACTORS,
  WATER_FACTORS,
  WATER_REFERENCE_FACTORS,
} from '#kernel/observation/factor.ts'
import { FACTOR_DEFINITIONS, factorDefinition } from './all.ts'

describe('factor definitions', () => {
  it('define every factor once', () => {
    const names = [
      ...AIR_FACTORS,
      ...WATER_FACTORS,
      ...WATER_REFERENCE_FACTORS,
      ...SOURCE_FACTORS,
      ...SURROUNDING_FACTORS,
      'intakeVolume',
      ...Array.from({ length: 80 }, (_, index) => `gb3838-3.${index + 1}`),
    ]
    expect(FACTOR_DEFINITIONS.map(({ factor }) => factor).toSorted()).toEqual(names.toSorted())
  })

  it('give no name to two factors', () => {
    const owners = new Map<string, string>()
    for (const { factor, symbol, label, aliases } of FACTOR_DEFINITIONS) {
      for (const name of new Set([symbol, label.zh, label.en, ...aliases].map((text) => text.toLowerCase()))) {
        expect(owners.get(name) ?? factor, name).toBe(factor)
        owners.set(name, factor)
      }
    }
  })

  it('keep the order of GB 3838-2002 table 3', () => {
    expect(factorDefinition('gb3838-3.19')?.label.zh).toBe('苯')
    expect(factorDefinition('gb3838-3.66')?.label.zh).toBe('苯并(a)芘')
    expect(factorDefinition('gb3838-3.80')?.label.zh).toBe('铊')
    expect(factorDefinition('gb3838-3.81')).toBeUndefined()
  })

  it('leave room for what has been measured: a dust storm, a flood, a frost', () => {
    expect(factorDefinition('pm10')?.plausible.max).toBeGreaterThanOrEqual(9_985)
    expect(factorDefinition('temperature')?.plausible.min).toBeLessThan(-52)
    expect(factorDefinition('discharge')?.plausible.max).toBeGreaterThan(110_000)
  })
})
