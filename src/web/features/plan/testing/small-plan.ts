import type { LayoutBlock, LayoutCell } from '#kernel/plan/layout.ts'
import type { ClauseKind } from '#kernel/plan/model.ts'
import type { TextSpan } from '#kernel/result/issue.ts'
import { localDate } from '#kernel/time/calendar.ts'
import type { DocumentClause, DocumentItem, DocumentSource } from '#web/features/plan/document/document-source.ts'

/** 小计划 — a plan of two paragraphs and a table of two rows with a merged cell; the county is invented. */
export const SMALL_TEXT = `青溪县2024年度大气
污染防治工作计划

一、年度目标
全县优良天数比率不低于93.5%，PM2.5年均浓度不高于31微克/立方米。
二、主要任务
1.加强焚烧管控。到2024年底，火点处理率不低于85%；鼓励综合利用。（牵头单位：县农业农村局、青溪生态环境局。责任单位：各乡镇等）
附件1
任务清单
	序号
	任务
	内容
	时限
	
	污水
	建设管网5公里。
	年底前
	
	
	每季度巡查。
	全年
抄送：县委各部门。
青溪县人民政府办公室                2024年8月29日印发
`

/** The span of some words, the first at or behind `from`; fails loudly when the text has none. */
export function spanIn(text: string, words: string, from = 0): TextSpan {
  const start = text.indexOf(words, from)
  if (start < 0) throw new RangeError(`the text has no “${words}”`)
  return { start, end: start + words.length }
}

const at = (words: string, from?: number): TextSpan => spanIn(SMALL_TEXT, words, from)
const clause = (key: string, kind: ClauseKind, words: string): DocumentClause => ({ key, kind, source: at(words) })

const GOAL = '全县优良天数比率不低于93.5%，PM2.5年均浓度不高于31微克/立方米。'
const DUTY = '（牵头单位：县农业农村局、青溪生态环境局。责任单位：各乡镇等）'

const item = (
  given: Partial<DocumentItem> & Pick<DocumentItem, 'key' | 'title' | 'source' | 'clauses'>,
): DocumentItem => ({
  domain: 'air',
  part: 0,
  path: [],
  assignments: [],
  openEnded: [],
  partLeads: [],
  deadlines: [],
  targets: [],
  figures: [],
  cited: [],
  isContinuous: false,
  facts: null,
  ...given,
})

const must = { firmness: 'must', approximate: false, external: false } as const

export const GOAL_ITEM = item({
  key: 'A-0-1',
  title: '年度目标',
  source: at(GOAL),
  clauses: [clause('A-0-1.1', 'hard', GOAL)],
  targets: [
    {
      clause: 'A-0-1.1',
      indicator: '优良天数比率',
      comparator: '>=',
      value: 93.5,
      unit: '%',
      text: '不低于93.5%',
      by: localDate(2024, 12, 31),
      ...must,
    },
    {
      clause: 'A-0-1.1',
      indicator: 'PM2.5年均浓度',
      comparator: '<=',
      value: 31,
      unit: '微克/立方米',
      text: '不高于31微克/立方米',
      ...must,
    },
  ],
})

export const BURNING_ITEM = item({
  key: 'A-1-1',
  title: '加强焚烧管控',
  source: { start: at('1.加强焚烧管控。').start, end: at(DUTY).end },
  clauses: [
    clause('A-1-1.1', 'heading', '1.加强焚烧管控。'),
    clause('A-1-1.2', 'hard', '到2024年底，火点处理率不低于85%；'),
    clause('A-1-1.3', 'soft', '鼓励综合利用。'),
    clause('A-1-1.R', 'responsibility', DUTY),
  ],
  assignments: [
    { role: 'lead', name: '县农业农村局', orgUnitId: 'u1' },
    { role: 'lead', name: '青溪生态环境局', orgUnitId: 'u2' },
    { role: 'responsible', name: '各乡镇', orgUnitId: null },
  ],
  openEnded: ['responsible'],
})

export const SEWER_ITEM = item({
  key: 'W-1',
  title: '污水',
  source: at('建设管网5公里。'),
  clauses: [clause('W-1.1', 'hard', '建设管网5公里。')],
  assignments: [{ role: 'responsible', name: '县农业农村局', orgUnitId: 'u1' }],
  deadlines: [
    { kind: 'date', date: localDate(2024, 12, 31), text: '年底前', pastAtIssue: false, source: at('年底前') },
  ],
})

export const PATROL_ITEM = item({
  key: 'W-2',
  title: '污水',
  source: at('每季度巡查。'),
  clauses: [clause('W-2.1', 'hard', '每季度巡查。')],
  deadlines: [{ kind: 'year-round', text: '全年', pastAtIssue: false, source: at('全年') }],
  isContinuous: true,
})

const cell = (column: number, span: TextSpan, rowSpan = 1): LayoutCell => ({ ...span, column, columnSpan: 1, rowSpan })
const blank = (before: string): TextSpan => ({ start: at(before).start - 2, end: at(before).start - 2 })

const LAYOUT: readonly LayoutBlock[] = [
  { kind: 'title', ...at('青溪县2024年度大气\n污染防治工作计划') },
  { kind: 'heading', level: 1, ...at('一、年度目标') },
  { kind: 'paragraph', item: 'A-0-1', ...at(GOAL) },
  { kind: 'heading', level: 1, ...at('二、主要任务') },
  { kind: 'paragraph', item: 'A-1-1', ...BURNING_ITEM.source },
  { kind: 'annexLabel', ...at('附件1') },
  { kind: 'title', ...at('任务清单') },
  {
    kind: 'table',
    columns: ['序号', '任务', '内容', '时限'],
    start: at('序号').start,
    end: at('全年').end,
    rows: [
      {
        item: 'W-1',
        cells: [cell(0, blank('污水')), cell(1, at('污水'), 2), cell(2, at('建设管网5公里。')), cell(3, at('年底前'))],
      },
      {
        item: 'W-2',
        cells: [
          cell(0, blank('每季度巡查。')),
          cell(1, blank('每季度巡查。'), 0),
          cell(2, at('每季度巡查。')),
          cell(3, at('全年')),
        ],
      },
    ],
  },
  { kind: 'imprint', ...at('抄送：县委各部门。\n青溪县人民政府办公室                2024年8月29日印发') },
]

export const SMALL_PLAN: DocumentSource = {
  text: SMALL_TEXT,
  head: {
    title: '青溪县2024年度大气污染防治工作计划',
    docNumber: null,
    issuer: '青溪县人民政府办公室',
    issuedOn: localDate(2024, 8, 29),
    recipients: [],
    publicity: null,
  },
  layout: LAYOUT,
  parts: [{ title: '青溪县2024年度大气污染防治工作计划', domain: 'air', year: 2024 }],
  items: [GOAL_ITEM, BURNING_ITEM, SEWER_ITEM, PATROL_ITEM],
  annexes: [],
  issues: [
    { code: 'OPEN_ENDED', severity: 'info', item: 'A-1-1', params: {}, source: at('等', at('各乡镇').start) },
    { code: 'SOFT_WITH_NUMBER', severity: 'warning', item: 'W-1', params: {}, source: at('5公里') },
    { code: 'LEAD_MISSING', severity: 'warning', item: 'W-2', params: {}, source: at('每季度巡查。') },
  ],
  settlements: [],
  mentions: [],
  doubts: [],
}
