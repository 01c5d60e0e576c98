import { describe, expect, it } from 'vitest'
import { documentView } from '#web/features/plan/document/document-view.ts'
import { dutyCounts, dutyRows } from '#web/features/plan/print/duty-rows.ts'
import { cssString, pageRules } from '#web/features/plan/print/page-rules.ts'
import { SMALL_PLAN } from '#web/features/plan/testing/small-plan.ts'

describe('a duty list', () => {
  const rows = dutyRows(documentView(SMALL_PLAN), '县农业农村局')

  it('holds only the unit’s items, what it leads first', () => {
    expect(rows.map(({ key, role }) => [key, role])).toEqual([
      ['A-1-1', 'lead'],
      ['W-1', 'responsible'],
    ])
    expect(dutyCounts(rows)).toEqual([
      { role: 'lead', count: 1 },
      { role: 'responsible', count: 1 },
    ])
  })

  it('quotes the clauses without heading and bracket', () => {
    expect(rows[0]?.clauses.map(({ text }) => text)).toEqual(['到2024年底，火点处理率不低于85%；', '鼓励综合利用。'])
  })

  it('is empty for a unit the plan does not name', () => {
    expect(dutyRows(documentView(SMALL_PLAN), '县体育局')).toEqual([])
  })
})

describe('the foot of a page', () => {
  it('cannot be broken out of by what it says', () => {
    expect(cssString('甲"}</style>\\\n')).toBe('"甲\\22 }\\3c /style>\\5c \\a "')
  })

  it('carries date, provenance and the notice of a demonstration county', () => {
    const rules = pageRules({ asOf: '截至2024年10月15日', provenance: '第 1 版', demo: '演示数据' }, 'plan')
    expect(rules).toContain('"截至2024年10月15日　第 1 版　演示数据"')
    expect(rules).toContain('size: A4 landscape')
  })
})
