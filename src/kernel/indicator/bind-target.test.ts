import { describe, expect, it } from 'vitest'
import type { AnnexedObject } from '#kernel/plan/model.ts'
import { localDate } from '#kernel/time/calendar.ts'
import { INDICATORS } from '#packs/indicators/indicators.ts'
import { annexTarget } from './annex-target.ts'
import { type BindableStation, type BindableTarget, bindTarget } from './bind-target.ts'
import { unboundWords } from './unbound-words.ts'

const place = (kind: BindableStation['kind'], name: string, isAssessed = true): BindableStation => ({
  id: name,
  kind,
  name,
  isAssessed,
  targetClass: 'Ⅱ',
})
const STATIONS = [
  place('air', '县城子站'),
  place('riverSection', '白糖厂'),
  place('riverSection', '上游桥断面', false),
  place('waterSource', '青石县县城饮用水水源地'),
  place('functionZone', '一河保留区'),
  place('functionZone', '二河开发区'),
]
const bind = (target: Partial<BindableTarget>, stations = STATIONS) =>
  bindTarget({ indicator: '', unit: '%', value: 1, ...target }, { county: '青石县', stations }, INDICATORS)
const keyOf = (target: Partial<BindableTarget>) => {
  const bound = bind(target)
  return bound.kind === 'bound' ? `${bound.definition.key} ${bound.subject.name}` : `${bound.reason} ${bound.words}`
}

describe('binding a printed target', () => {
  it('knows the air targets of county, city and region plans', () => {
    const ug = { unit: '微克/立方米' }
    expect(keyOf({ indicator: '优良天数比率', scope: '全县' })).toBe('air.good-day-ratio 青石县')
    expect(keyOf({ indicator: '城市环境空气质量优良天数比例' })).toBe('air.good-day-ratio 青石县')
    expect(keyOf({ indicator: '重污染天数比率', scope: '全县' })).toBe('air.heavy-day-ratio 青石县')
    expect(keyOf({ indicator: '重污染天数', unit: '天' })).toBe('air.heavy-days 青石县')
    expect(keyOf({ indicator: 'PM₂.₅年均浓度', ...ug })).toBe('air.pm25-mean 青石县')
    expect(keyOf({ indicator: '细颗粒物（PM2.5）平均浓度', unit: 'μg/m³' })).toBe('air.pm25-mean 青石县')
    expect(keyOf({ indicator: 'PM10年均浓度', ...ug })).toBe('air.pm10-mean 青石县')
    expect(keyOf({ indicator: '臭氧日最大8小时平均第90百分位数', ...ug })).toBe('air.o3-percentile 青石县')
  })

  it('does not take a section of the year, another area or another unit for it', () => {
    expect(keyOf({ indicator: '秋冬季PM2.5平均浓度', unit: '微克/立方米' })).toBe('noIndicator 秋冬季PM2.5平均浓度')
    expect(keyOf({ indicator: 'PM2.5年均浓度', unit: '毫克/升' })).toBe('otherUnit 毫克/升')
    expect(keyOf({ indicator: '优良天数比率', scope: '工业园区' })).toBe('otherScope 工业园区')
    expect(keyOf({ indicator: '地表水水质优良率' })).toBe('noIndicator 地表水水质优良率')
    expect(keyOf({ indicator: '污水处理率' })).toBe('noIndicator 污水处理率')
  })

  it('finds the place that indicator or scope names', () => {
    const kind = { unit: '类', value: 'Ⅱ' as const }
    expect(keyOf({ indicator: '白糖厂断面水质类别', scope: '国控断面白糖厂', ...kind })).toBe(
      'water.section-class 白糖厂',
    )
    expect(keyOf({ indicator: '断面水质类别', scope: '上游桥', ...kind })).toBe('water.section-class 上游桥断面')
    expect(keyOf({ indicator: '县城集中式饮用水水源水质类别', scope: '县城集中式饮用水水源', ...kind })).toBe(
      'water.source-class 青石县县城饮用水水源地',
    )
  })

  it('makes a target of a section or source that an annex lists with its class', () => {
    const object = { id: 'W-A2', lon: null, lat: null, lonLatText: '', classText: 'Ⅱ类', source: { start: 0, end: 1 } }
    const keyOfAnnex = (kind: AnnexedObject['kind'], name: string) => {
      const target = annexTarget({ ...object, kind, name, targetClass: 'Ⅱ' }, localDate(2024, 12, 31))
      return target && `${target.indicator} → ${keyOf(target)}`
    }
    expect(keyOfAnnex('river-section', '白糖厂断面')).toBe('白糖厂断面水质类别 → water.section-class 白糖厂')
    expect(keyOfAnnex('water-source', '青石县县城饮用水水源地')).toBe(
      '青石县县城饮用水水源地水质类别 → water.source-class 青石县县城饮用水水源地',
    )
    const open = { ...object, kind: 'river-section', name: '白糖厂', targetClass: null } as const
    expect(annexTarget(open, localDate(2024, 12, 31))).toBeNull()
  })

  it('does not guess a place it does not know', () => {
    const missing = { indicator: '纸厂断面水质类别', unit: '类', value: 'Ⅱ' as const }
    expect(keyOf(missing)).toBe('unknownPlace 纸厂')
    expect(keyOf({ ...missing, indicator: '国控断面水质类别' })).toBe('water.section-class 白糖厂')
    expect(bind({ indicator: '水功能区水质达标率' }, [])).toMatchObject({ kind: 'unbound', reason: 'noPlace' })
  })

  it('takes all zones for their rate, and the assessed sections where the value is set elsewhere', () => {
    const zones = bind({ indicator: '主要江河水库水功能区水质达标率', scope: '主要江河水库水功能区' })
    expect(zones).toMatchObject({ kind: 'bound', definition: { key: 'water.function-zone-ratio' } })
    expect(zones.kind === 'bound' && zones.subject.stations.length).toBe(2)
    const awaited = { indicator: '地表水考核断面水质', unit: '', value: null, scope: '地表水考核断面' }
    expect(keyOf(awaited)).toBe('water.sections-attain 白糖厂')
  })

  it('reads a change from a base as percent or as points', () => {
    const change = (unit: string, indicator: string) => {
      const bound = bind({ indicator, unit, value: -3, base: 'last-year' })
      return bound.kind === 'bound' ? bound.change : bound.reason
    }
    expect(change('%', 'PM2.5年均浓度')).toBe('percent')
    expect(change('个百分点', '优良天数比率')).toBe('points')
  })

  it('has words for every reason in both languages', () => {
    for (const reason of ['noIndicator', 'otherUnit', 'otherScope', 'unknownPlace', 'noPlace'] as const) {
      const { zh, en } = unboundWords({ kind: 'unbound', reason, words: 'X' })
      expect(zh).toContain('X')
      expect(en).toContain('X')
    }
  })
})

describe('the indicator pack', () => {
  it('defines every key once, with names that no other definition has', () => {
    expect(new Set(INDICATORS.map(({ key }) => key)).size).toBe(INDICATORS.length)
    const names = INDICATORS.flatMap(({ names: own }) => own)
    expect(new Set(names).size).toBe(names.length)
  })
})
