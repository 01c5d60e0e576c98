import { describe, expect, it } from 'vitest'
import { instantOf } from '#kernel/time/calendar.ts'
import { blackLine } from '#web/features/water/black-lines.ts'
import { heldTogether, plainLine } from '#web/features/water/report-line.ts'
import { sourceLines, sourceRows } from '#web/features/water/source-rows.ts'
import { placeSample, resultSample, slipSample } from '#web/features/water/testing/water-sample.ts'
import type { WaterSources } from '#web/features/water/wire.ts'
import { isDisputed, zoneLines } from '#web/features/water/zone-lines.ts'

const iron = { factor: 'iron', name: '铁', value: 0.52, limit: 0.3, attains: false }
const sources: WaterSources = {
  year: 2024,
  sources: [
    {
      ...placeSample,
      name: '一镇水源地',
      months: [
        { month: '2024-07', result: resultSample('Ⅱ'), supplementary: [iron], attains: false, intakeVolume: 10.4 },
      ],
      attained: 0,
      judged: 1,
    },
    { ...placeSample, name: '二镇水源地', months: [], attained: 0, judged: 0 },
  ],
  byCount: { attained: 1, judged: 2 },
  byVolume: { attained: 94.6, total: 105 },
  rules: [],
  provenance: slipSample,
}

describe('drinking-water sources', () => {
  it('say both shares as exact fractions and who failed over what', () => {
    expect(sourceLines(sources, 'zh').map(plainLine)).toEqual([
      '2024年以来，水源达标率 1/2（50.0%），水量达标率 94.6/105.0 万立方米（90.1%）。各次监测均达标的水源地计为达标。',
      '未达标：一镇水源地7月铁（超 0.7 倍）。',
    ])
  })

  it('say that there is no share by volume where not all volumes are known, and nothing where nothing was judged', () => {
    expect(sourceLines({ ...sources, byVolume: null }, 'zh').map(plainLine)[0]).toContain('不计算水量达标率')
    expect(sourceLines({ ...sources, byCount: { attained: 0, judged: 0 } }, 'zh')).toEqual([])
  })

  it('list a source without data, too', () => {
    expect(sourceRows(sources).map(({ month }) => month?.month)).toEqual(['2024-07', undefined])
  })
})

describe('function zones', () => {
  const zone = {
    ...placeSample,
    byMean: { attains: true, over: [], months: 9 },
    byFrequency: { attained: 6, judged: 9, attains: false },
  }
  const data = {
    year: 2024,
    zones: [zone],
    byMean: { attained: 1, judged: 1 },
    byFrequency: { attained: 0, judged: 1 },
    rules: [],
    provenance: slipSample,
  }

  it('name the target only where one is given, and the zones the methods differ on', () => {
    expect(zoneLines(data, '≥ 92 %', 'zh').map(plainLine)).toEqual([
      '2024年以来，水功能区水质达标率（年均值法）1/1（100.0%），计划目标 ≥ 92 %；频次法 0/1（0.0%）。',
      '两种方法结论不同：一号桥。',
    ])
    expect(zoneLines(data, null, 'zh').map(plainLine)[0]).not.toContain('目标')
    expect(isDisputed({ ...zone, byFrequency: null })).toBe(false)
  })
})

describe('black-odorous waters', () => {
  it('count the last checks by grade and say who was black-odorous this year', () => {
    const at = instantOf(Date.parse('2024-08-01T08:00:00+08:00'))
    const check = (grade: 'none' | 'light') => ({ at, grade, deciding: [], values: {} })
    const waters = [
      { ...placeSample, name: '东沟', readings: [check('none'), check('light')], isRelapse: false },
      { ...placeSample, name: '南塘', readings: [], isRelapse: false },
    ]
    expect(blackLine(2024, waters, 'zh')).toBe(
      '2024年登记 2 个黑臭水体，最近一次监测不黑臭 1 个、轻度 0 个、重度 0 个，没有监测 1 个；没有返黑返臭迹象；今年曾为黑臭：东沟 1 次。',
    )
  })
})

describe('a sentence', () => {
  it('keeps the sign behind a figure on the figure’s line', () => {
    expect(
      heldTogether(['总体水质', { what: '', text: '优' }, '；比例 ', { what: '', text: '4/4' }, '。', '完']),
    ).toEqual([
      { figure: null, sign: '', words: '总体水质' },
      { figure: { what: '', text: '优' }, sign: '；', words: '比例 ' },
      { figure: { what: '', text: '4/4' }, sign: '。', words: '完' },
    ])
  })
})
