import { describe, expect, it } from 'vitest'
import { AQI_LEVEL_DEFINITIONS } from '#packs/standards/aqi-levels.ts'
import { levelOf } from './aqi-level.ts'
import { AQI_LEVELS } from './aqi-result.ts'

describe('levelOf', () => {
  it('agrees with the table of levels at both ends of each', () => {
    expect(AQI_LEVEL_DEFINITIONS.map(({ level }) => level)).toEqual([...AQI_LEVELS])
    for (const { level, from, to } of AQI_LEVEL_DEFINITIONS) {
      expect(levelOf(from)).toBe(level)
      expect(levelOf(to ?? 500)).toBe(level)
    }
  })
})
