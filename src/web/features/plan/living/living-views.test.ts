import { describe, expect, it } from 'vitest'
import { documentView } from '#web/features/plan/document/document-view.ts'
import { neighbour, orderIn, readingOrder, selectionOf } from '#web/features/plan/living/clause-order.ts'
import { findInDocument } from '#web/features/plan/living/document-search.ts'
import { issueGroups } from '#web/features/plan/living/issue-groups.ts'
import { outlineOf } from '#web/features/plan/living/outline-view.ts'
import { lensOf, shortUnitName, unitLoads } from '#web/features/plan/living/unit-lens.ts'
import { SMALL_PLAN, SMALL_TEXT } from '#web/features/plan/testing/small-plan.ts'

const view = documentView(SMALL_PLAN)

describe('the outline', () => {
  it('names plans, sections and annexes with the items under them', () => {
    expect(outlineOf(view).map(({ depth, label, itemCount }) => [depth, label, itemCount])).toEqual([
      [0, '青溪县2024年度大气污染防治工作计划', 2],
      [1, '一、年度目标', 1],
      [1, '二、主要任务', 1],
      [0, '附件1 任务清单', 2],
    ])
  })
})

describe('moving by clause', () => {
  it('follows the page, paragraph and table alike', () => {
    expect(readingOrder(view)).toEqual(['A-0-1.1', 'A-1-1.1', 'A-1-1.2', 'A-1-1.3', 'A-1-1.R', 'W-1.1', 'W-2.1'])
  })

  it('stops at both ends and begins at the top', () => {
    const order = readingOrder(view)
    expect(neighbour(order, null, 1)).toBe('A-0-1.1')
    expect(neighbour(order, 'A-0-1.1', -1)).toBe('A-0-1.1')
    expect(neighbour(order, 'A-1-1.R', 1)).toBe('W-1.1')
    expect(neighbour(order, 'W-2.1', 1)).toBe('W-2.1')
    expect(neighbour([], null, 1)).toBeNull()
  })

  it('stays inside the unit lens', () => {
    expect(orderIn(view, lensOf(view.items, '各乡镇'))).toEqual(['A-1-1.1', 'A-1-1.2', 'A-1-1.3', 'A-1-1.R'])
  })
})

describe('a key in the address', () => {
  it('means a clause, an item or nothing of this plan', () => {
    expect(selectionOf(view, 'A-1-1.3')).toMatchObject({ kind: 'clause', item: { key: 'A-1-1' } })
    expect(selectionOf(view, 'W-2')).toMatchObject({ kind: 'item' })
    expect(selectionOf(view, 'Z-9')).toEqual({ kind: 'unknown', key: 'Z-9' })
  })
})

describe('searching', () => {
  const words = (query: string): string[] =>
    findInDocument(view, query).map(({ start, end }) => SMALL_TEXT.slice(start, end))

  it('finds words in printed text, whatever their case', () => {
    expect(words('pm2.5')).toEqual(['PM2.5'])
    expect(words('  ')).toEqual([])
  })

  it('does not find across two printed lines', () => {
    expect(words('大气\n污染')).toEqual([])
  })

  it('finds an item or clause by its id', () => {
    expect(words('a-1-1.3')).toEqual(['鼓励综合利用。'])
    expect(words('W-2')).toEqual(['每季度巡查。'])
  })

  it('finds a unit where the plan writes it, and the item where it does not', () => {
    expect(words('县农业农村局')).toEqual(['县农业农村局', '建设管网5公里。'])
  })
})

describe('the unit lens', () => {
  it('counts what each unit carries, the most burdened first', () => {
    expect(unitLoads(view.items).map(({ name, lead, responsible, total }) => [name, lead, responsible, total])).toEqual(
      [
        ['县农业农村局', 1, 1, 2],
        ['青溪生态环境局', 1, 0, 1],
        ['各乡镇', 0, 1, 1],
      ],
    )
  })

  it('keeps the items of a unit with its role in each', () => {
    expect([...lensOf(view.items, '县农业农村局')]).toEqual([
      ['A-1-1', 'lead'],
      ['W-1', 'responsible'],
    ])
    expect(lensOf(view.items, '没有这个局').size).toBe(0)
  })

  it('shortens a name only where the 县 says nothing', () => {
    expect(['县发展改革局', '县委宣传部', '县人民政府', '县水利局', '各乡镇'].map(shortUnitName)).toEqual([
      '发展改革局',
      '县委宣传部',
      '县人民政府',
      '水利局',
      '各乡镇',
    ])
  })
})

describe('the check of the plan', () => {
  it('groups by code, gravest first', () => {
    expect(issueGroups(view.issues).map(({ code, severity, issues }) => [code, severity, issues.length])).toEqual([
      ['SOFT_WITH_NUMBER', 'warning', 1],
      ['LEAD_MISSING', 'warning', 1],
      ['OPEN_ENDED', 'info', 1],
    ])
  })
})
