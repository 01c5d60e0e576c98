import { describe, expect, it } from 'vitest'
import { parsePlan } from '#kernel/plan-parser/parse-plan.ts'
import { planLexicon } from '#packs/lexicon/plan.ts'
import { awaitingTargets, rollOver } from './roll-over.ts'
import { inventedPlan } from './testing/invented-plan.ts'
import { inventedTarget } from './testing/settlements.ts'

const parse = (text: string) => parsePlan({ text, tables: [] }, planLexicon)
const rolled = (text: string, toYear = 2025): string => rollOver(text, parse(text), toYear)
const itemsOf = (text: string) => parse(text).plans.flatMap(({ items }) => items)
const datesOf = (text: string) =>
  itemsOf(text).flatMap(({ deadlines }) => deadlines.map((one) => (one.kind === 'date' ? one.date : one.kind)))

const LETTER = [
  '甲政办发〔2024〕12号',
  '甲县人民政府办公室关于印发《甲县2024年度大气污染防治工作计划》的通知',
  '各乡镇人民政府，县直各部门：',
  '现印发给你们，请认真组织实施。',
  '甲县人民政府办公室',
  '2024年3月5日',
  '（此件公开发布）',
]
const BODY = [
  '甲县2024年度大气污染防治工作计划',
  '2024年是关键一年。按照《乙市2024年大气污染防治计划》，制定本计划。',
  '一、2024年目标',
  '全县优良天数比率不低于93.5%。（牵头单位：甲县生态环境局）',
  '二、主要任务',
  '1.推进工业治理。2024年6月底前完成排查，2026年底前完成整治，比2023年下降10%。（牵头单位：县科技工贸局）',
  '2.控制扬尘。落实《甲县2024年扬尘治理方案》，9月底前完成整治。（牵头单位：县住房城乡建设局）',
]
const IMPRINT = ['抄送：县委各部门。', '甲县人民政府办公室 2024年3月5日印发']

describe('a plan rolled over', () => {
  const text = [...LETTER, ...BODY, ...IMPRINT].join('\n')

  it('has lost its number, its signature and its imprint, has the new year where it is the plan’s own, and is else verbatim', () => {
    expect(rolled(text).split('\n')).toEqual([
      '甲县人民政府办公室关于印发《甲县2025年度大气污染防治工作计划》的通知',
      '各乡镇人民政府，县直各部门：',
      '现印发给你们，请认真组织实施。',
      '（此件公开发布）',
      '甲县2025年度大气污染防治工作计划',
      '2024年是关键一年。按照《乙市2024年大气污染防治计划》，制定本计划。',
      '一、2025年目标',
      '全县优良天数比率不低于93.5%。（牵头单位：甲县生态环境局）',
      '二、主要任务',
      '1.推进工业治理。2025年6月底前完成排查，2026年底前完成整治，比2023年下降10%。（牵头单位：县科技工贸局）',
      '2.控制扬尘。落实《甲县2024年扬尘治理方案》，9月底前完成整治。（牵头单位：县住房城乡建设局）',
      '',
    ])
  })

  it('reads as the same tasks a year later', () => {
    const next = parse(rolled(text))
    const said = (of: string) =>
      itemsOf(of).map(({ id, title, roles }) => [id, title.replace('2024年目标', '2025年目标'), roles])
    expect(next.plans.map(({ year }) => year)).toEqual([2025])
    expect(said(rolled(text))).toEqual(said(text))
    expect(datesOf(text)).toEqual(['2024-06-30', '2026-12-31', '2024-09-30'])
    expect(datesOf(rolled(text))).toEqual(['2025-06-30', '2026-12-31', '2025-09-30'])
  })

  it('twice is a plan of the year after next', () => {
    expect(parse(rolled(rolled(text), 2026)).plans[0]?.year).toBe(2026)
  })

  it('keeps the line ends of the file', () => {
    const next = rolled(text.replaceAll('\n', '\r\n'))
    expect(next).toBe(rolled(text).replaceAll('\n', '\r\n'))
  })

  it('without anything to take away or to move is the same text', () => {
    expect(rolled('')).toBe('')
    expect(rolled('一段与计划无关的文字。')).toBe('一段与计划无关的文字。')
  })
})

describe('the plan’s year', () => {
  const plan = (title: string, task: string): string =>
    [title, '一、主要任务', `1.推进治理。${task}（牵头单位：县水利局）`].join('\n')

  it.each([
    ['in full-width digits', '甲县２０２４年度水污染防治工作计划', '甲县２０２５年度水污染防治工作计划'],
    ['in Chinese numerals', '甲县二〇二四年度水污染防治工作计划', '甲县二〇二五年度水污染防治工作计划'],
    ['broken over lines', '甲县20\n24年度水污染防治工作计划', '甲县20\n25年度水污染防治工作计划'],
  ])('%s is moved in the same writing', (_, title, next) => {
    expect(rolled(plan(title, '加强监管。'))).toContain(next)
  })

  it('is left alone as the end of a period of years', () => {
    const title = '甲县2024—2026年水污染防治工作计划'
    expect(rolled(plan(title, '加强监管。'))).toContain(title)
  })

  it('is moved in a numeric date', () => {
    const text = plan('甲县2024年水污染防治工作计划', '2024.6.30前完成排查。')
    expect(rolled(text)).toContain('2025.6.30前完成排查')
  })

  it('makes 29 February the 28th where the next year has none', () => {
    const text = plan('甲县2024年水污染防治工作计划', '2024年2月29日前完成排查。')
    expect(rolled(text)).toContain('2025年2月28日前完成排查')
    expect(datesOf(rolled(text))).toEqual(['2025-02-28'])
  })

  it('is moved in the text too where the cell of the table states the same day', () => {
    const table = [
      '|序号|任务内容|牵头单位|完成时限|',
      '|---|---|---|---|',
      '|1|到2024年底，污水处理率达到95%以上。|县水利局|年底前|',
    ]
    const text = ['甲县2024年水污染防治工作计划', ...table].join('\n')
    expect(datesOf(text)).toEqual(['2024-12-31'])
    expect(rolled(text)).toContain('到2025年底，污水处理率')
    expect(itemsOf(rolled(text))[0]?.targets[0]?.by).toBe('2025-12-31')
  })
})

describe('targets that wait for the new year', () => {
  it('are those of the task without their values', () => {
    const [item] = inventedPlan([{ title: '治理', sentences: [], targets: [inventedTarget(85)] }]).plans[0]?.items ?? []
    expect(item && awaitingTargets(item)).toEqual([inventedTarget(85, { value: null, external: true })])
  })
})
