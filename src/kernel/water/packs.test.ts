import { describe, expect, it } from 'vitest'
import { drinkingWater } from '#packs/standards/drinking-water.ts'
import { gb3838y2002 } from '#packs/standards/gb3838-2002.ts'
import { gb3838Table3 } from '#packs/standards/gb3838-2002-table3.ts'

describe('the packs of GB 3838-2002', () => {
  it('hold 109 items: 24 of table 1, 5 of table 2 and 80 of table 3', () => {
    const reference = [gb3838y2002.temperatureChange, gb3838y2002.totalNitrogenInLakes, gb3838y2002.fecalColiform]
    expect(Object.keys(gb3838y2002.limits).length + reference.length).toBe(24)
    expect(gb3838Table3).toHaveLength(80)
    expect(drinkingWater.items).toHaveLength(85)
  })

  it.each([
    [1, 0.06],
    [13, 0.0006],
    [32, 0.0003],
    [36, 0.093],
    [44, 0.008],
    [54, 0.0002],
    [66, 0.0000028],
    [67, 0.000001],
    [69, 0.001],
    [72, 1],
    [80, 0.0001],
  ])('item %d of table 3 is %d mg/L', (no, limit) => {
    expect(gb3838Table3[no - 1]).toEqual({ factor: `gb3838-3.${no}`, limit })
  })
})
