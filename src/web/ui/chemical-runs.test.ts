import { describe, expect, it } from 'vitest'
import { chemicalRuns } from '#web/ui/chemical-runs.ts'

const marked = (text: string): string =>
  chemicalRuns(text)
    .map((run) => (run.isSubscript ? `_${run.text}_` : run.text))
    .join('')

describe('chemical typography', () => {
  it('lowers the figures of pollutants', () => {
    expect(marked('PM2.5和PM10、O3、NOx、CODMn、NH3-N')).toBe('PM_2.5_和PM_10_、O_3_、NO_x_、COD_Mn_、NH_3_-N')
  })

  it('leaves years, codes and words alone', () => {
    for (const text of ['2024年', 'W-A2', 'GB 3095-2012', 'COVID', 'VO2X', 'PM100', 'O30'])
      expect(marked(text)).toBe(text)
  })

  it('loses no character', () => {
    const text = '全县PM2.5年均浓度不高于31微克/立方米，SO2达标'
    expect(
      chemicalRuns(text)
        .map((run) => run.text)
        .join(''),
    ).toBe(text)
  })
})
