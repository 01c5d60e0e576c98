import { describe, expect, it } from 'vitest'
import { UNIT_CODES } from '#kernel/observation/factor.ts'
import { convert, parseUnit } from './unit.ts'

describe('parseUnit', () => {
  it('knows a unit in the ways people write it', () => {
    const writings: Readonly<Record<string, readonly string[]>> = {
      'ug/m3': ['μg/m³', 'µg/m3', 'ug/m^3', 'μg·m⁻³', '微克/立方米', 'ＵＧ／Ｍ３', 'ug / m3'],
      'mg/m3': ['mg/m³', 'mg/m^3', '毫克/立方米'],
      'mg/L': ['mg/L', 'mg/l', '毫克/升', 'mg·L-1'],
      'uS/cm': ['μS/cm', 'us/cm'],
      celsius: ['℃', '°C', '摄氏度'],
      '': ['', '无量纲'],
      percent: ['%', '％'],
      'per-L': ['个/L', 'MPN/L'],
      '10^4m3': ['万m³', '万立方米', '10⁴m³'],
    }
    for (const [code, texts] of Object.entries(writings)) {
      for (const text of texts) expect([text, parseUnit(text)]).toEqual([text, code])
    }
  })

  it('reads every unit as its own code is written, and nothing else', () => {
    for (const code of UNIT_CODES) expect(parseUnit(code)).toBe(code)
    for (const text of ['ppb', 'g/m3', 'mg', 'constructor']) expect(parseUnit(text)).toBeNull()
  })
})

describe('convert', () => {
  it('moves within a dimension without noise', () => {
    expect(convert(0.6, 'mg/m3', 'ug/m3')).toBe(600)
    expect(convert(35, 'ug/m3', 'mg/m3')).toBe(0.035)
    expect(convert(1, 'mg/L', 'ug/L')).toBe(1000)
    expect(convert(12, 'ug/L', 'mg/m3')).toBe(12)
    expect(convert(45, 'cm', 'm')).toBe(0.45)
  })

  it('refuses to move between dimensions', () => {
    expect(convert(1, 'mg/L', 'celsius')).toBeNull()
    expect(convert(1, 'percent', '')).toBeNull()
  })
})
