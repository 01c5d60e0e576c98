import { describe, expect, it } from 'vitest'
import type { PlanIssueCode } from '#kernel/plan/lint.ts'
import { parsePlan } from '#kernel/plan-parser/parse-plan.ts'
import { planLexicon } from '#packs/lexicon/plan.ts'
import { names, readKey } from './testing/keys.ts'
import { PLAN_TEXT } from './testing/plan-blocks.ts'

const parsed = parsePlan({ text: PLAN_TEXT, tables: [] }, planLexicon)
const items = parsed.plans.flatMap((plan) => plan.items)
const clauses = items.flatMap((item) => item.clauses)
const itemOf = (id: string) => items.find((item) => item.id === id)
const issuesOf = (code: PlanIssueCode) => parsed.issues.filter((issue) => issue.code === code)

describe('the head of the reference plan', () => {
  it('is read from the letter above the two plans', () => {
    expect(parsed.document).toEqual({
      title: '关于印发柳城县2024年度大气和水污染防治工作计划的通知',
      docNumber: null,
      issuer: '柳城县人民政府办公室',
      issuedOn: '2024-08-29',
      recipients: ['各乡镇人民政府', '华侨管理区', '县人民政府各组成部门', '各有关单位'],
      publicity: '此件公开发布',
    })
  })

  it('gives two plans with their domain and year', () => {
    expect(parsed.plans.map(({ title, domain, year, items: own }) => [title, domain, year, own.length])).toEqual([
      ['柳城县2024年度大气污染防治工作计划', 'air', 2024, 27],
      ['柳城县2024年度水污染防治工作计划', 'water', 2024, 62],
    ])
  })
})

describe('the items of the reference plan', () => {
  const key = readKey('items')

  it('have the ids of the requirements, in printed order', () => {
    expect(items.map(({ id }) => id)).toEqual(key.map((row) => row.item))
  })

  it('have the units of the requirements in every role, names resolved', () => {
    const expected = key.map((row) => ({
      id: row.item,
      lead: names(row.lead),
      supporting: names(row.supporting),
      responsible: names(row.responsible),
      openEnded: row.openEnded === '' ? [] : row.openEnded?.split(' '),
    }))
    expect(items.map(({ id, roles }) => ({ id, ...roles }))).toEqual(expected)
  })

  it('are verbatim spans of the document', () => {
    for (const item of items) expect(PLAN_TEXT.slice(item.source.start, item.source.end)).toBe(item.text)
  })

  it('carry the headings above them as printed', () => {
    expect(itemOf('A-1-1')?.path).toEqual([
      '二、主要任务',
      '（一）持续开展产业、能源结构优化调整',
      '1.坚决遏制高耗能、高排放、低水平项目盲目发展。',
    ])
    expect(itemOf('A-2-5b')?.path.at(-1)).toBe('5.提高多污染物排放源监管能力。')
    expect(itemOf('W-3')?.path).toEqual(['一、巩固深化水污染治理', '（一）工业污染防治', '集中治理工业集聚区水污染'])
  })

  it('are titled by their heading, their merged cell or their first deed', () => {
    const titles = ['A-0-1', 'A-2-5c', 'A-4-1b', 'A-6-1', 'W-0-5', 'W-4'].map((id) => itemOf(id)?.title)
    expect(titles).toEqual([
      '年度目标',
      '稳步推进大气氨污染防控',
      '提高秸秆还田标准化、规范化水平',
      '全面加强组织实施',
      '加大资金投入',
      '集中治理工业集聚区水污染',
    ])
  })

  it('name the leads of the two halves of W-20', () => {
    expect(itemOf('W-20')?.parts).toEqual([
      { clause: 'W-20.1', text: '饮用水水源', lead: ['柳城生态环境局'] },
      { clause: 'W-20.1', text: '供水厂出水', lead: ['县住房城乡建设局', '县水利局'] },
    ])
  })

  it('have the deadlines of text and cell, each once', () => {
    const dates = (id: string) =>
      itemOf(id)?.deadlines.map((deadline) => ('date' in deadline ? deadline.date : deadline.kind))
    expect(dates('A-2-4')).toEqual(['2024-12-31', '2024-05-31', '2028-12-31'])
    expect(dates('W-5')).toEqual(['2024-12-31'])
    expect(dates('W-19')).toEqual(['2024-11-30'])
    expect(dates('W-1')).toEqual(['year-round'])
    expect(dates('W-47')).toEqual(['relative'])
    expect(dates('W-56')).toEqual(['2024-07-31', '2024-12-10'])
    expect(dates('A-1-1')).toEqual([])
  })
})

describe('the clauses of the reference plan', () => {
  it('are those of the key: ids, kinds and texts', () => {
    const key = readKey('clauses').map((row) => [row.clause, row.kind, row.text])
    expect(key).toHaveLength(258)
    expect(clauses.map(({ id, kind, text }) => [id, kind, text])).toEqual(key)
  })

  it('tile every item byte for byte', () => {
    for (const item of items) expect(item.clauses.map(({ text }) => text).join('')).toBe(item.text)
  })

  it('stand where they say they stand', () => {
    for (const { text, source } of clauses) expect(PLAN_TEXT.slice(source.start, source.end)).toBe(text)
  })
})

describe('the units of the reference plan', () => {
  const kinds = (kind: string) => parsed.units.filter((unit) => unit.kind === kind).map(({ name }) => name)

  it('are 25 county bodies and the county government', () => {
    const bodies = parsed.units.filter(({ kind }) =>
      ['department', 'verticalAgency', 'partyOrgan', 'office'].includes(kind),
    )
    expect(bodies).toHaveLength(26)
    expect(kinds('verticalAgency')).toEqual(['柳城生态环境局', '柳城海事处', '县气象局'])
    expect(kinds('partyOrgan')).toEqual(['县委宣传部', '县委组织部'])
    expect(kinds('office')).toEqual(['县人民政府'])
  })

  it('are the townships named, the management area and the sets', () => {
    expect(kinds('township')).toEqual(['大埔镇', '东泉镇', '沙埔镇', '凤山镇'])
    expect(kinds('managementArea')).toEqual(['华侨管理区'])
    expect(kinds('set')).toEqual([
      '各乡镇',
      '县大气办各成员单位',
      '各任务牵头部门',
      '各责任部门',
      '县直部门',
      '各有关单位',
      '各乡镇（华侨管理区）',
      '各部门',
      '涉及城镇污水处理设施的乡镇',
      '本计划中所有牵头单位',
      '本计划中所有责任单位',
    ])
  })

  it('know the short names they are printed with', () => {
    expect(parsed.units.find(({ name }) => name === '县水利局')?.aliases).toEqual(['水利局'])
  })
})

describe('the annexed objects of the reference plan', () => {
  it('are one river section and one water source', () => {
    expect(parsed.annexes.map(({ source: _, ...annex }) => annex)).toEqual([
      {
        id: 'W-A2',
        kind: 'river-section',
        name: '凤山糖厂',
        river: '融江',
        lon: 109.2601,
        lat: 24.5401,
        lonLatText: '109.2601, 24.5401',
        targetClass: 'Ⅱ',
        classText: 'Ⅱ类',
      },
      {
        id: 'W-A3',
        kind: 'water-source',
        name: '柳城县县城饮用水水源地',
        lon: 109.23,
        lat: 24.67,
        lonLatText: '109.23, 24.67',
        targetClass: 'Ⅲ',
        classText: 'III类',
        state: '在用',
      },
    ])
  })
})

describe('the lint of the reference plan', () => {
  const itemsWith = (code: PlanIssueCode) => issuesOf(code).map(({ item }) => item)

  it('finds exactly what the requirements list', () => {
    expect(itemsWith('LEAD_MISSING')).toEqual(['A-2-5b', 'A-5-2'])
    expect(itemsWith('RESPONSIBLE_EMPTY')).toEqual(['W-20', 'W-29', 'W-52'])
    expect(itemsWith('DEADLINE_BEFORE_ISSUE')).toEqual(['A-2-4', 'W-56'])
    expect(itemsWith('DEADLINE_NOT_IN_CELL')).toEqual(['W-56'])
    expect(itemsWith('LEAD_IS_RECEIVER')).toEqual(['W-56'])
    expect(itemsWith('SCOPE_OF_UPPER_PLAN')).toEqual(['W-44', 'W-52'])
    expect(itemsWith('SERIAL_EMPTY')).toEqual([undefined])
    expect(itemsWith('CLASS_NOTATION_MIXED')).toEqual([undefined])
    expect(itemsWith('DATUM_MISSING')).toEqual(['W-A2', 'W-A3'])
    expect(itemsWith('VALUE_ELSEWHERE')).toEqual(['A-3-2a', 'W-0-1', 'W-28', 'W-33'])
    expect(issuesOf('SOFT_WITH_NUMBER').map(({ params }) => params.clause)).toEqual([
      'A-2-4.3',
      'A-2-4.4',
      'A-4-2.7',
      'W-5.1',
      'W-6.2',
    ])
    expect(itemsWith('OPEN_ENDED')).toEqual(items.filter(({ roles }) => roles.openEnded.length > 0).map(({ id }) => id))
    const listed = ['NOT_A_PLAN', 'NO_TASKS', 'UNIT_UNKNOWN'] as const
    expect(listed.flatMap(issuesOf)).toEqual([])
  })

  it('points at the words it speaks of', () => {
    const words = (code: PlanIssueCode) => issuesOf(code).map(({ source }) => PLAN_TEXT.slice(source.start, source.end))
    expect(words('DEADLINE_BEFORE_ISSUE')).toEqual(['2024年5月底前', '7月31日前'])
    expect(words('SCOPE_OF_UPPER_PLAN')).toEqual(['全区', '全市'])
    expect(words('SERIAL_EMPTY')).toEqual(['序号'])
    expect(words('CLASS_NOTATION_MIXED')).toEqual(['III类'])
    expect(new Set(words('OPEN_ENDED'))).toEqual(new Set(['等']))
    expect(words('SOFT_WITH_NUMBER')).toEqual(['100%完成', '80%', '70%左右', '95%以上', '5公里以上'])
  })
})

describe('the layout of the reference plan', () => {
  it('holds every printed line in exactly one block', () => {
    let at = 0
    for (const block of parsed.layout) {
      expect(PLAN_TEXT.slice(at, block.start).trim()).toBe('')
      expect(block.end).toBeGreaterThan(block.start)
      at = block.end
    }
    expect(PLAN_TEXT.slice(at).trim()).toBe('')
  })

  it('knows title, recipients, signature, attachments, annexes and imprint', () => {
    const counts = new Map<string, number>()
    for (const { kind } of parsed.layout) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    expect(Object.fromEntries(counts)).toMatchObject({
      title: 6,
      recipients: 1,
      signature: 1,
      publicity: 1,
      attachmentNote: 1,
      annexLabel: 3,
      imprint: 1,
      table: 3,
    })
  })

  it('sets the task table with its headings, its items and its merged cells', () => {
    const table = parsed.layout.find((block) => block.kind === 'table')
    if (table?.kind !== 'table') throw new Error('no table')
    expect(table.columns).toEqual(['序号', '主要任务', '任务内容', '牵头单位', '责任单位', '完成时限'])
    expect(table.rows.filter(({ headingLevel }) => headingLevel !== undefined)).toHaveLength(15)
    expect(table.rows.flatMap(({ item }) => item ?? [])).toEqual(
      items.flatMap(({ id }) => (/^W-\d+$/.test(id) ? [id] : [])),
    )
    const merged = table.rows.find(({ item }) => item === 'W-2')?.cells[1]
    expect(merged?.rowSpan).toBe(3)
    expect(table.rows.find(({ item }) => item === 'W-3')?.cells[1]?.rowSpan).toBe(0)
  })
})
