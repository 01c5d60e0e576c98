import { describe, expect, it } from 'vitest'
import type { ParsedItem } from '#kernel/plan/model.ts'
import { namedCounty } from '#kernel/plan/named-county.ts'
import type { Settlement } from '#kernel/plan/settlement.ts'
import { carrySettlements } from '#kernel/plan-change/carry-settlements.ts'
import type { PlanContent, TextPiece } from '#kernel/plan-change/change.ts'
import { comparePlans } from '#kernel/plan-change/compare-plans.ts'
import { awaitingTargets, rollOver } from '#kernel/plan-change/roll-over.ts'
import { settleParsed } from '#kernel/plan-change/settle-plan.ts'
import { parsePlan } from '#kernel/plan-parser/parse-plan.ts'
import type { ParsedDocument } from '#kernel/plan-parser/parsed-document.ts'
import { instantOf } from '#kernel/time/calendar.ts'
import { planLexicon } from '#packs/lexicon/plan.ts'
import { PLAN_TEXT } from './testing/plan-blocks.ts'

const parse = (text: string): ParsedDocument => parsePlan({ text, tables: [] }, planLexicon)
const content = (text: string): PlanContent => ({ text, plans: parse(text).plans })
const printed = parse(PLAN_TEXT)
const itemsOf = ({ plans }: PlanContent | ParsedDocument): readonly ParsedItem[] => plans.flatMap(({ items }) => items)

/** The words stand in the text exactly once. */
function replaced(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`the plan does not say this once: ${from}`)
  return text.replace(from, () => to)
}

/** The row of the table that holds the words, blank line behind it included. */
function row(words: string): string {
  const found = PLAN_TEXT.split('\n\n').filter((block) => block.includes(words))
  if (found.length !== 1) throw new Error(`no single row holds ${words}`)
  return `${found[0]}\n\n`
}

const marked = (pieces: readonly TextPiece[]): string =>
  pieces
    .filter(({ kind }) => kind !== 'same')
    .map(({ kind, text }) => (kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('')

const SUPPORT = '3.加强决策科技支撑。'
const INSERTED =
  '1.建立空气质量月度会商制度。每月组织一次会商，通报各乡镇空气质量排名。（牵头单位：柳城生态环境局。责任单位：各乡镇、华侨管理区）\n'
const REMOVED = row('加强医疗污水处理监管')
const MOVED = row('7月31日前向柳城生态环境局报送')
const MOVED_BEFORE = row('确定2024年辖区内流域、区域、行业的重点任务和年度目标')

function amended(): string {
  let text = replaced(PLAN_TEXT, '优良天数比率不低于93.5%', '优良天数比率不低于93.8%')
  text = replaced(text, '2024年12月底前，配合市级', '2024年10月底前，配合市级')
  text = replaced(text, '牵头单位：县交通运输局。责任单位：柳城海事处', '牵头单位：县发展改革局。责任单位：柳城海事处')
  text = replaced(text, '1.提高预警预报能力。', `${INSERTED}2.提高预警预报能力。`)
  text = replaced(text, '2.提升大气污染防治精细化', '3.提升大气污染防治精细化')
  text = replaced(text, SUPPORT, '4.加强决策科技支撑。')
  text = replaced(text, '4.完善重污染天气应对机制', '5.完善重污染天气应对机制')
  text = replaced(text, '5.强化大气环境监管执法', '6.强化大气环境监管执法')
  text = replaced(text, REMOVED, '')
  text = replaced(text, MOVED, '')
  return replaced(text, MOVED_BEFORE, `${MOVED}${MOVED_BEFORE}`)
}

const after = content(amended())
const change = comparePlans(content(PLAN_TEXT), after)

describe('an amendment of the reference plan', () => {
  const found = change.tasks.filter(({ kind }) => kind !== 'same')

  it('is found task by task: three edited, one put in, one taken away, one moved and those whose keys shift', () => {
    expect(found.map((task) => `${task.kind} ${task.before?.key ?? ''} ${task.after?.key ?? ''}`)).toEqual([
      'edited A-0-1 A-0-1',
      'edited A-2-5b A-2-5b',
      'edited A-3-1 A-3-1',
      'added  A-5-1',
      'moved A-5-1 A-5-2',
      'moved A-5-2 A-5-3',
      'moved A-5-3 A-5-4',
      'moved A-5-4 A-5-5',
      'moved A-5-5 A-5-6',
      'removed W-42 ',
      'moved W-43 W-42',
      'moved W-44 W-43',
      'moved W-45 W-44',
      'moved W-46 W-45',
      'moved W-56 W-46',
    ])
    expect(change.counts).toEqual({ same: 75, edited: 3, moved: 10, added: 1, removed: 1 })
  })

  it('is found clause by clause, with nothing marked but what was amended', () => {
    const clauses = change.tasks.flatMap((task) => task.clauses).filter(({ kind }) => kind !== 'same')
    expect(clauses.map(({ kind, taskKey, pieces }) => [kind, taskKey, marked(pieces)])).toEqual([
      ['edited', 'A-0-1', '[-93.5-]{+93.8+}'],
      ['edited', 'A-2-5b', '[-2024年12月-]{+2024年10月+}'],
      ['edited', 'A-3-1', '[-交通运输-]{+发展改革+}'],
      ['added', 'A-5-1', '{+1.建立空气质量月度会商制度。+}'],
      ['added', 'A-5-1', '{+每月组织一次会商，通报各乡镇空气质量排名。+}'],
      ['added', 'A-5-1', '{+（牵头单位：柳城生态环境局。责任单位：各乡镇、华侨管理区）+}'],
      ['removed', 'W-42', '[-加强医疗污水处理监管，提高应急处理能力，完善应急处置机制。-]'],
    ])
  })

  it('is found field by field', () => {
    expect(found.flatMap(({ after: place, fields }) => fields.map(({ field }) => [place?.key, field]))).toEqual([
      ['A-0-1', 'targets'],
      ['A-2-5b', 'deadlines'],
      ['A-3-1', 'lead'],
    ])
    expect(found[2]?.fields[0]?.after.value).toEqual({ names: ['县发展改革局'], openEnded: false })
  })

  it('loses hardly a hundredth of the text and keeps every clause but one', () => {
    expect(change.lostRatio).toBeGreaterThan(0)
    expect(change.lostRatio).toBeLessThan(0.01)
    expect(change.likeness).toBeCloseTo(257 / 258, 10)
  })

  it('read the other way round takes away what was put in', () => {
    const back = comparePlans(after, content(PLAN_TEXT))
    expect(back.counts).toEqual({ ...change.counts, added: change.counts.removed, removed: change.counts.added })
  })
})

const settlement = (more: Partial<Settlement>): Settlement => ({
  id: 'one',
  kind: 'correction',
  taskKey: 'A-5-2',
  before: null,
  after: null,
  mark: null,
  reason: '原文未写牵头单位',
  by: 'planner',
  knownAt: instantOf(Date.UTC(2024, 8, 10)),
  ended: null,
  ...more,
})
const lead = (name: string): Settlement['after'] => ({ field: 'lead', value: { names: [name], openEnded: false } })
const wordsOf = (code: string, item: string | undefined): string => {
  const issue = printed.issues.find((one) => one.code === code && one.item === item)
  return issue ? PLAN_TEXT.slice(issue.source.start, issue.source.end) : ''
}

describe('what was settled in the reference plan', () => {
  const outcome = (more: Partial<Settlement>) => carrySettlements([settlement(more)], change)[0]

  it('follows its task: the lead of A-5-2 put right is carried to A-5-3', () => {
    const after52 = lead('柳城生态环境局')
    expect(outcome({ after: after52 })).toEqual({ settlementId: 'one', outcome: 'carried', taskKey: 'A-5-3' })
    const mark = { code: 'LEAD_MISSING', text: wordsOf('LEAD_MISSING', 'A-5-2') } as const
    expect(outcome({ after: after52, mark })?.outcome).toBe('carried')
    expect(outcome({ kind: 'confirmation', mark })).toMatchObject({ outcome: 'carried', taskKey: 'A-5-3' })
  })

  it('is written when the amended text says it, contested when it says something else', () => {
    expect(outcome({ taskKey: 'A-3-1', after: lead('县发展改革局') })?.outcome).toBe('written')
    expect(outcome({ taskKey: 'A-3-1', after: lead('县水利局') })?.outcome).toBe('contested')
    const targets = itemsOf(printed)[0]?.targets ?? []
    const raised = targets.map((target) => (target.value === 93.5 ? { ...target, value: 93.8 } : target))
    expect(outcome({ taskKey: 'A-0-1', after: { field: 'targets', value: raised } })?.outcome).toBe('written')
  })

  it('is dropped with its task', () => {
    expect(outcome({ taskKey: 'W-42', after: lead('县水利局') })).toMatchObject({ outcome: 'dropped', taskKey: null })
  })

  it('about a mark goes with the words it stands at', () => {
    const confirmed = (code: 'LEAD_MISSING' | 'DEADLINE_NOT_IN_CELL' | 'DEADLINE_BEFORE_ISSUE', taskKey: string) =>
      outcome({ kind: 'confirmation', taskKey, mark: { code, text: wordsOf(code, taskKey) } })
    expect(confirmed('DEADLINE_NOT_IN_CELL', 'W-56')).toMatchObject({ outcome: 'carried', taskKey: 'W-46' })
    expect(confirmed('DEADLINE_BEFORE_ISSUE', 'A-2-4')).toMatchObject({ outcome: 'carried', taskKey: 'A-2-4' })
    expect(confirmed('LEAD_MISSING', 'A-2-5b')?.outcome).toBe('dropped')
  })

  it('about the document or an annexed object stays', () => {
    const serial = { code: 'SERIAL_EMPTY', text: '序号' } as const
    expect(outcome({ kind: 'confirmation', taskKey: null, mark: serial })?.outcome).toBe('carried')
    const datum = { code: 'DATUM_MISSING', text: wordsOf('DATUM_MISSING', 'W-A2') } as const
    expect(outcome({ kind: 'question', taskKey: 'W-A2', mark: datum })).toMatchObject({
      outcome: 'carried',
      taskKey: 'W-A2',
    })
  })

  it('is read in place of what is printed', () => {
    const settled = settleParsed(printed, [settlement({ after: lead('柳城生态环境局') })])
    expect(itemsOf(settled).find(({ id }) => id === 'A-5-2')?.roles.lead).toEqual(['柳城生态环境局'])
    expect(itemsOf(settled).filter((item, index) => item !== itemsOf(printed)[index])).toHaveLength(1)
    expect(settleParsed(settled, [])).toEqual(settled)
  })
})

describe('the reference plan rolled over to 2025', () => {
  const text = rollOver(PLAN_TEXT, printed, 2025)
  const rolled = parse(text)

  it('is a plan of 2025 with the same items, titles and roles', () => {
    const said = (document: ParsedDocument) =>
      itemsOf(document).map(({ id, title, path, roles, parts }) => ({ id, title, path, roles, parts }))
    expect(said(rolled)).toEqual(said(printed))
    expect(rolled.plans.map(({ title, year }) => [title, year])).toEqual([
      ['柳城县2025年度大气污染防治工作计划', 2025],
      ['柳城县2025年度水污染防治工作计划', 2025],
    ])
    expect(rolled.document).toEqual({
      ...printed.document,
      title: '关于印发柳城县2025年度大气和水污染防治工作计划的通知',
      issuer: null,
      issuedOn: null,
    })
  })

  it('has every date of the plan year one year later, and later ones as they were', () => {
    const dates = (document: ParsedDocument) =>
      itemsOf(document).flatMap(({ id, deadlines }) =>
        deadlines.map((deadline) => [id, deadline.kind, deadline.kind === 'date' ? deadline.date : '']),
      )
    const later = dates(printed).map(([id, kind, date]) => [id, kind, date?.replace(/^2024/, '2025')])
    expect(dates(rolled)).toEqual(later)
    expect(later).toContainEqual(['A-2-4', 'date', '2028-12-31'])
  })

  // W-28 takes its day from a cited document of 2024, which stays cited.
  it('has the same targets, by a year later', () => {
    const targets = (document: ParsedDocument, year: string) =>
      itemsOf(document).flatMap((item) =>
        item.targets.map((target) => ({ ...target, by: target.by?.replace(/^2024/, year) })),
      )
    const stated = (target: { readonly clause: string }): boolean => target.clause !== 'W-28.1'
    expect(targets(rolled, '2024').filter(stated)).toEqual(targets(printed, '2025').filter(stated))
    const awaited = itemsOf(rolled).flatMap(awaitingTargets)
    expect(awaited).toHaveLength(itemsOf(rolled).flatMap((item) => item.targets).length)
    expect(awaited.every(({ value, external }) => value === null && external)).toBe(true)
  })

  it('has lost its signature, its date and its imprint, and nothing else', () => {
    const kinds = rolled.layout.map(({ kind }) => kind)
    expect(kinds).toEqual(
      printed.layout.map(({ kind }) => kind).filter((kind) => kind !== 'signature' && kind !== 'imprint'),
    )
    expect(text).not.toContain('8月29日')
    expect(text).not.toContain('抄送：')
  })

  it('is word for word the same but for the year in titles, heads of tables and dates due', () => {
    const before = PLAN_TEXT.split('\n')
    const lines = text.split('\n')
    const kept = before.filter(
      (line) => !/印发\s*$|抄送：|政协办公室|^柳城县人民政府办公室$|^\s+2024年8月29日/.test(line),
    )
    expect(lines.map((line) => line.replaceAll('2025年', '2024年'))).toEqual(
      kept.map((line) => line.replaceAll('2025年', '2024年')),
    )
    for (const verbatim of [
      '2024年是实现“十四五”规划目标任务的关键一年',
      '《2024年市政府工作报告》',
      '《柳州市2024年度水污染防治工作计划》',
      '完成2024年高标准农田建设任务，2025年，全县',
      '按照2024年市级实行最严格水资源管理制度考核工作方案要求，到2025年底',
      '确定2024年辖区内流域、区域、行业的重点任务',
      '详见《柳城县2024年水污染防治重点工作任务清单》',
      '实施方案（2022—2025年）',
      '比2020年增加15.5%左右',
    ]) {
      expect(text).toContain(verbatim)
    }
  })

  it('continues the lineage of every task', () => {
    const next = comparePlans(content(PLAN_TEXT), content(text))
    expect([next.counts.added, next.counts.removed, next.counts.moved, next.likeness]).toEqual([0, 0, 0, 1])
  })
})

describe('the county the reference plan speaks of', () => {
  it('is named by its title', () => {
    expect(
      namedCounty(
        printed.document,
        printed.plans.map(({ title }) => title),
      ),
    ).toBe('柳城县')
  })
})
