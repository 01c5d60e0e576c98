import { describe, expect, it } from 'vitest'
import { monthCells } from '#web/features/water/months-view.ts'
import { plainLine } from '#web/features/water/report-line.ts'
import { sectionLines } from '#web/features/water/section-lines.ts'
import { monthSample, resultSample, sectionSample } from '#web/features/water/testing/water-sample.ts'
import type { WaterSection } from '#web/features/water/wire.ts'

function words(section: WaterSection, language: 'zh' | 'en' = 'zh'): readonly string[] {
  const cells = monthCells(section.year, section.months, { target: section.place.targetClass, today: '2024-10-15' })
  return sectionLines(section, cells, language).map(plainLine)
}

const over = [{ factor: 'tp', multiple: 0.132 }]
const failed = resultSample('Ⅲ', { attains: false, overTarget: over })
const months = [
  monthSample('2024-01', 'Ⅱ'),
  monthSample('2024-06', 'Ⅲ', {
    result: failed,
    published: { waterClass: 'Ⅱ', documentNumber: '月报〔2024〕6号', note: '' },
  }),
  monthSample('2024-10', 'Ⅲ', { isOver: false, result: failed }),
]

describe('the report of a section', () => {
  it('says class, target, months and change; the running month counts nowhere', () => {
    expect(words(sectionSample({ months, yearResult: resultSample('Ⅱ'), change: 'unchanged' }))).toEqual([
      '2024年1—6月，一号桥水质按月均值的均值评价为Ⅱ类（优），达到Ⅱ类目标，定类指标为总磷。',
      '已评价 2 个月，达标 1 个月；按公布类别达标 2 个月；未达标：6月为Ⅲ类，总磷（超 0.1 倍），公布为Ⅱ类。',
      '与上年同月份相比，水质无明显变化。',
    ])
  })

  it('says by how much the target is missed, and that class Ⅲ has no main pollutants by the method', () => {
    expect(words(sectionSample({ yearResult: failed })).slice(1)).toEqual([
      '超目标指标（对Ⅱ类限值）：总磷（超 0.1 倍）。',
      '水质不劣于Ⅲ类，按评价办法没有主要污染指标。',
    ])
  })

  it('says both multiples where the class is worse than Ⅲ', () => {
    const yearResult = resultSample('Ⅳ', {
      attains: false,
      overTarget: [{ factor: 'tp', multiple: 1.8 }],
      mainPollutants: [{ factor: 'tp', multiple: 0.4 }],
    })
    expect(words(sectionSample({ yearResult })).slice(1)).toEqual([
      '超目标指标（对Ⅱ类限值）：总磷（超 1.8 倍）。',
      '主要污染指标（对Ⅲ类限值）：总磷（超 0.4 倍）。',
    ])
  })

  it('judges nothing without data, and no attainment without a target', () => {
    expect(words(sectionSample())).toEqual(['2024年还没有这个断面的监测数据。'])
    const place = { ...sectionSample().place, targetClass: null }
    const bare = sectionSample({ place, yearResult: resultSample('Ⅰ', { attains: null }) })
    expect(words(bare, 'en')).toEqual([
      'January 2024: by the mean over its months the water of 一号桥 is class Ⅰ (Excellent).',
    ])
  })
})
