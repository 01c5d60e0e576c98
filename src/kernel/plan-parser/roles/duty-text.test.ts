import { describe, expect, it } from 'vitest'
import { planLexicon } from '#packs/lexicon/plan.ts'
import { planText } from '../text/plan-text.ts'
import type { DutyContext } from './duty-text.ts'
import { readDuty, readDutyCell } from './duty-text.ts'
import { saysFirstLeads } from './first-lead.ts'
import { readProseDuty } from './prose-duty.ts'

function contextOf(text: string): DutyContext {
  const source = planText(text, planLexicon.structure)
  return { source, places: { names: [], stems: [], own: null }, isFirstLead: saysFirstLeads(source) }
}

/** Lead ‖ supporting ‖ responsible, or null when the text gives nobody a duty. */
function read(text: string): string | null {
  const duty = readDuty({ start: 0, end: text.length }, contextOf(text))
  if (duty === null) return null
  return [duty.lead, duty.supporting, duty.responsible]
    .map((units) => units.map(({ name }) => name).join('、'))
    .join(' ‖ ')
}

describe('a responsibility bracket', () => {
  it.each([
    ['牵头单位：县水利局。责任单位：县财政局、审计局', '县水利局 ‖  ‖ 县财政局、县审计局'],
    ['牵头单位：县水利局；责任单位：县财政局；各乡镇', '县水利局 ‖  ‖ 县财政局、各乡镇'],
    ['牵头单位：市经贸委，配合单位：市科协，各区、县级市', '市经贸委 ‖ 市科协、各区、县级市 ‖ '],
    ['负责部门：县水利局、财政局', ' ‖  ‖ 县水利局、县财政局'],
    ['主办单位：县水利局 协办单位：县财政局', '县水利局 ‖ 县财政局 ‖ '],
    ['市级牵头单位：市水利局；县级责任单位：各县区', '市水利局 ‖  ‖ 各县区'],
    ['牵头领导：张三；牵头单位：县水利局；联系人：李四', '县水利局 ‖  ‖ '],
    ['牵头单位:縣水利局;責任單位:縣財政局', '縣水利局 ‖  ‖ 縣財政局'],
  ])('%j by labels', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    ['县水利局牵头，县财政局、审计局配合', '县水利局 ‖ 县财政局、县审计局 ‖ '],
    ['由县水利局牵头', '县水利局 ‖  ‖ '],
    ['县水利局、财政局按职责分工负责', ' ‖  ‖ 县水利局、县财政局'],
    ['县水利局、财政局分别负责', ' ‖  ‖ 县水利局、县财政局'],
    ['县水利局会同县财政局负责', '县水利局 ‖ 县财政局 ‖ '],
    ['县水利局牵头，会同县财政局、审计局等部门负责', '县水利局 ‖ 县财政局、县审计局 ‖ '],
    ['县水利局负责，县财政局参与', '县水利局 ‖ 县财政局 ‖ '],
    ['县水利局主办，县财政局协办', '县水利局 ‖ 县财政局 ‖ '],
    ['县水利局，澜州海事处牵头，各乡镇负责落实', '县水利局、澜州海事处 ‖  ‖ 各乡镇'],
    ['商务部、海关总署等有关部门负责', ' ‖  ‖ 商务部、海关总署'],
    ['民政部、财政部按职责分工负责，各省级人民政府负责，以下均需落实', ' ‖  ‖ 民政部、财政部、各省级人民政府'],
    ['财政部牵头，2024年6月底前完成', '财政部 ‖  ‖ '],
    ['税务总局、财政部负责，排在第一位的部门为牵头部门，下同', '税务总局 ‖  ‖ 财政部'],
  ])('%j by verbs', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    '含搬迁',
    '处理规模为3000m³/d及以上的除外',
    '国发〔2023〕24号',
    'PM2.5',
    '一群一策',
    '2022—2025年',
    '质量比',
  ])('%j is none', (text) => {
    expect(read(text)).toBeNull()
  })
})

describe('a cell of units', () => {
  it('has the role of its column, names with role words included', () => {
    const text = '县委组织部、本计划中所有牵头单位'
    const duty = readDutyCell('responsible', { start: 0, end: text.length }, contextOf(text))
    expect(duty.responsible.map(({ name }) => name)).toEqual(['县委组织部', '本计划中所有牵头单位'])
    expect(duty.lead).toEqual([])
  })

  it('honours verbs inside it', () => {
    const text = '县水利局牵头，县财政局配合'
    const duty = readDutyCell('responsible', { start: 0, end: text.length }, contextOf(text))
    expect([duty.lead.length, duty.supporting.length, duty.responsible.length]).toEqual([1, 1, 0])
  })
})

describe('a document-wide remark', () => {
  it.each(['排在第一位的部门为牵头部门', '责任单位中列首位的为牵头单位', '（第一个单位为牵头单位）', '牵头单位列首位'])(
    '%j makes the first unit lead',
    (text) => {
      expect(contextOf(text).isFirstLead).toBe(true)
    },
  )
})

describe('sentences of an organisation section', () => {
  function prose(text: string): string | null {
    const context = contextOf(text)
    const sentences = [...text.matchAll(/[^。]+。/g)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }))
    const duty = readProseDuty(sentences, context)
    if (duty === null) return null
    return [duty.lead, duty.supporting, duty.responsible]
      .map((units) => units.map(({ name }) => name).join('、'))
      .join(' ‖ ')
  }

  it.each([
    ['各有关单位依据清单抓紧落实。', '各有关单位 ‖  ‖ '],
    ['县财政局牵头组织协调，将任务列入预算。', '县财政局 ‖  ‖ '],
    ['县委组织部要加强考核。县应急局配合。', '县委组织部 ‖  ‖ 县应急局'],
    ['各任务牵头部门要分解任务。各责任部门要加强协作。', '各任务牵头部门 ‖  ‖ 各责任部门'],
    ['各乡镇要压实责任。县水利局牵头调度。', '县水利局 ‖  ‖ 各乡镇'],
    ['县政府对成效突出的部门或乡镇（管理区）予以表扬。', '县政府 ‖  ‖ 各部门、各乡镇（管理区）'],
    ['国家发展改革委要会同有关部门加强协调。', '国家发展改革委 ‖ 有关部门 ‖ '],
    ['各级党委和政府要高度重视。', null],
    ['充分利用各类媒体开展宣传。', null],
    ['不断创新投融资模式，拓宽资金来源。', null],
  ])('%j', (text, expected) => {
    expect(prose(text)).toBe(expected)
  })
})
