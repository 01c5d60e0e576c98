import { describe, expect, it } from 'vitest'
import { overallLines } from '#web/features/water/overall-lines.ts'
import { plainLine } from '#web/features/water/report-line.ts'
import { monthSample, resultSample, sectionRowSample, slipSample } from '#web/features/water/testing/water-sample.ts'
import type { WaterSections } from '#web/features/water/wire.ts'

const overall: NonNullable<WaterSections['overall']> = {
  method: 'shares',
  goodShare: 5 / 6,
  inferiorShare: 0,
  status: 'good',
  mainPollutants: ['tp', 'nh3n'],
  counts: { Ⅰ: 0, Ⅱ: 3, Ⅲ: 2, Ⅳ: 1, Ⅴ: 0, 劣Ⅴ: 0 },
}
const missed = resultSample('Ⅳ', { attains: false, overTarget: [{ factor: 'tp', multiple: 1.2 }] })
const sections: WaterSections = {
  year: 2024,
  overall,
  provenance: slipSample,
  sections: [
    sectionRowSample({
      yearResult: missed,
      months: [monthSample('2024-09', 'Ⅳ'), monthSample('2024-10', 'Ⅱ', { isOver: false })],
    }),
    sectionRowSample({ name: '一号水库', waterBody: 'lake', targetClass: 'Ⅲ', yearResult: resultSample('Ⅲ') }),
  ],
}
const words = (data: WaterSections) => overallLines(data, 'zh').map(plainLine)

describe('the rivers as a whole', () => {
  it('are said with status, exact shares and the method; lakes stand by themselves', () => {
    expect(words(sections)).toEqual([
      '2024年1—9月，全县 6 个河流断面总体水质良好；Ⅰ–Ⅲ类断面比例 5/6（83.3%），劣Ⅴ类断面比例 0/6（0.0%）。',
      '断面达到 5 个，总体水质按类别比例法评价；主要污染指标为总磷、氨氮。',
      '按2024年1—9月均值，有目标的 2 个断面（含湖库）中 1 个未达目标：一号桥为Ⅳ类，总磷（超 1.2 倍）。',
      '湖库不计入河流总体：一号水库Ⅲ类（良好）。',
    ])
  })

  it('are nothing where nothing was measured', () => {
    expect(words({ ...sections, overall: null, sections: [sectionRowSample()] })).toEqual([])
  })
})
