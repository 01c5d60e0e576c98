import { describe, expect, it } from 'vitest'
import { columnMapping } from '#contract/schemas/observation.ts'
import {
  chosenUse,
  keyOfUse,
  MAPPED_FACTORS,
  mappingToEdit,
  sampleOf,
  unitOptions,
  unitSign,
  unitValue,
  withUse,
} from '#web/features/data/imports/mapping-view.ts'
import { factorName } from '#web/features/evidence/factor-words.ts'

describe('the matching of columns', () => {
  it('begins with what the reader took them for, else with nothing read', () => {
    const begun = mappingToEdit({ mapping: null, head: ['时间', '数值'] })
    expect(begun.columns.map(({ use }) => use.kind)).toEqual(['ignore', 'ignore'])
    expect(mappingToEdit({ mapping: begun, head: [] })).toBe(begun)
  })

  it('changes one column at a time into what the contract takes', () => {
    const begun = mappingToEdit({ mapping: null, head: ['时间', '数值'] })
    const timed = withUse(begun, 0, chosenUse('role:time', { kind: 'ignore' }))
    const mapped = withUse(timed, 1, chosenUse('factor:gb3838-3.1', { kind: 'ignore' }))
    expect(columnMapping.parse(mapped)).toEqual(mapped)
    expect(mapped.columns.map(({ use }) => keyOfUse(use))).toEqual(['role:time', 'factor:gb3838-3.1'])
  })

  it('keeps the unit of a factor that becomes another, and forgets what is no use', () => {
    const factor = { kind: 'factor', factor: 'pm25', unit: 'mg/m3' } as const
    expect(chosenUse('factor:pm10', factor)).toEqual({ kind: 'factor', factor: 'pm10', unit: 'mg/m3' })
    expect(chosenUse('role:nonsense', factor)).toEqual({ kind: 'ignore' })
    expect(chosenUse('ignore', factor)).toEqual({ kind: 'ignore' })
  })

  it('knows a printed unit by its code, and offers an unknown one as printed', () => {
    expect(unitValue('μg/m³')).toBe('ug/m3')
    expect(unitOptions('μg/m³')).not.toContain('μg/m³')
    expect(unitOptions('斤')[0]).toBe('斤')
    expect([unitSign('ug/m3'), unitSign('NTU'), unitSign('斤')]).toEqual(['µg/m³', 'NTU', '斤'])
  })

  it('offers factors by names people know', () => {
    expect(MAPPED_FACTORS.filter((factor) => factorName(factor, 'zh') === factor)).toEqual([])
  })

  it('shows the first cells that say something', () => {
    expect(
      sampleOf(
        [
          ['a', ''],
          ['b', '1'],
          ['c', '2'],
        ],
        1,
      ),
    ).toBe('1、2')
  })
})
