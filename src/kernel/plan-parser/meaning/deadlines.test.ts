import { describe, expect, it } from 'vitest'
import type { Deadline } from '#kernel/plan/model.ts'
import { isLocalDate, type LocalDate } from '#kernel/time/calendar.ts'
import { meaningLexicon } from '#packs/lexicon/meaning.ts'
import { type DeadlineContext, readDeadlines } from './deadlines.ts'

const day = (text: string): LocalDate | null => (isLocalDate(text) ? text : null)
const PLAN: Omit<DeadlineContext, 'place'> = { year: 2025, issuedOn: day('2025-03-20') }

function words(deadline: Deadline): string {
  switch (deadline.kind) {
    case 'date':
      return `${deadline.date}${deadline.pastAtIssue ? ' past at issue' : ''}`
    case 'relative':
      return `${deadline.workingDays} working days after ${deadline.event}`
    case 'conditional':
      return `by ${deadline.event}`
    case 'year-round':
    case 'stated-elsewhere':
      return deadline.kind
    default:
      return [deadline.kind, deadline.dueMonth, deadline.dueDay].filter((part) => part !== undefined).join(' ')
  }
}

const read = (text: string, place: DeadlineContext['place'], plan = PLAN): readonly string[] =>
  readDeadlines(text, 0, { ...plan, place }, meaningLexicon).map(words)

describe('a 完成时限 cell', () => {
  it.each([
    ['全年', ['year-round']],
    ['长期坚持', ['year-round']],
    ['持续推进', ['year-round']],
    ['年底前', ['2025-12-31']],
    ['11月底前', ['2025-11-30']],
    ['12月底', ['2025-12-31']],
    ['6月', ['2025-06-30']],
    ['2025年', ['2025-12-31']],
    ['2025年12月', ['2025-12-31']],
    ['2025年12月10日前', ['2025-12-10']],
    ['2025.12.10', ['2025-12-10']],
    ['2025-11', ['2025-11-30']],
    ['二〇二五年十月底前', ['2025-10-31']],
    ['１０月底前', ['2025-10-31']],
    ['10月上旬', ['2025-10-10']],
    ['2025年第三季度', ['2025-09-30']],
    ['上半年', ['2025-06-30']],
    ['年内', ['2025-12-31']],
    ['明年3月底前', ['2026-03-31']],
    ['2025年2月底前', ['2025-02-28 past at issue']],
    ['2028年2月底前', ['2028-02-29']],
    ['2025年10月前', ['2025-09-30']],
    ['3月—11月', ['2025-11-30']],
    ['2025-2026年', ['2026-12-31']],
    ['6月底前，12月底前', ['2025-06-30', '2025-12-31']],
    ['11月15日前完成，长期坚持', ['2025-11-15', 'year-round']],
    ['每季度', ['quarterly']],
    ['每半年', ['half-yearly']],
    ['半年一次', ['half-yearly']],
    ['每月', ['monthly']],
    ['每月5日前', ['monthly 5']],
    ['每季度首月10日前', ['quarterly 1 10']],
    ['每年', ['annual']],
    ['每年12月底前', ['annual 12']],
    ['市级公布工作计划后45个工作日内', ['45 working days after 市级公布工作计划']],
    ['收到通知后15日内', ['by 收到通知后15日内']],
    ['按上级要求时限完成', ['stated-elsewhere']],
    ['2025年13月底前', []],
    ['2月30日前', []],
    ['立行立改', []],
    ['', []],
  ])('reads %s', (text, deadlines) => {
    expect(read(text, 'cell')).toEqual(deadlines)
  })
})

describe('running text', () => {
  it.each([
    ['2025年5月底前组织企业制定改造计划。', ['2025-05-31']],
    ['确保到2028年底力争80%产能完成改造。', ['2028-12-31']],
    ['今年10月底前完成主体工程，年底前投运。', ['2025-10-31', '2025-12-31']],
    ['7月31日前报送半年总结，2025年12月10日前报送年度总结。', ['2025-07-31', '2025-12-10']],
    ['2025年，全县污水处理率达到95%。', ['2025-12-31']],
    ['到“十四五”末，治理率达到45%。', ['2025-12-31']],
    ['2025年一季度前完成方案编制，三季度末完成主体工程。', ['2025-03-31', '2025-09-30']],
    ['最迟在相关设备下次停车（工）大修期间完成整治。', ['by 相关设备下次停车（工）大修期间']],
    ['最迟于2025年10月31日前完成整改。', ['2025-10-31']],
    ['汛期来临前完成管网清淤。', ['by 汛期来临前']],
    ['按照上级要求的时间节点完成排查。', ['stated-elsewhere']],
    ['在规定时限内完成整改销号。', ['stated-elsewhere']],
    ['收到交办问题后3个工作日内核实反馈。', ['3 working days after 收到交办问题']],
    ['接到举报后24小时内到达现场。', ['by 接到举报后24小时内']],
    ['自方案印发之日起30日内制定细则。', ['2025-04-19']],
    ['自方案印发之日起6个月内完成。', ['2025-09-20']],
    ['2023年起5年内培养一批人才。', ['2027-12-31']],
    ['5年内培养100名专家。', ['stated-elsewhere']],
    ['每月25日前报送进展。', ['monthly 25']],
    ['每季度末25日前向县大气办报送进展。', ['quarterly 3 25']],
    ['每年1月10日前报送上年度总结。', ['annual 1 10']],
    ['每季度向县政府报告工作进展。', ['quarterly']],
    ['完成时限：长期坚持。', ['year-round']],
  ])('reads %s', (text, deadlines) => {
    expect(read(text, 'clause')).toEqual(deadlines)
  })

  it.each([
    '2025年是实现“十四五”规划目标任务的关键一年。',
    '确定2025年辖区内重点任务。',
    '较2020年下降18%，比上年底减少5%。',
    '自2025年7月1日起实施。',
    '落实《实施方案（2022—2025年）》。',
    '2025年1—6月开展前期工作。',
    '2025年11月至2026年3月开展冬季攻坚。',
    '2024年，全县污水处理率达到95%。',
    '截至2024年底，已建成污水处理厂12座。',
    '紧盯收工时、上半夜、降雨前、播种前等重要时间节点。',
    '开展汛前隐患排查，定期公开，及时报告。',
    '持续推进全年工作，监测频次为每月1次。',
    '5年内享受政府薪酬补贴。',
    '每半年一次，每次抽查不低于10%。',
  ])('reads no deadline in %s', (text) => {
    expect(read(text, 'clause')).toEqual([])
  })
})

describe('what the document does not say', () => {
  it('takes the year of issue when the plan has none', () => {
    expect(read('10月底前', 'cell', { year: null, issuedOn: day('2025-03-20') })).toEqual(['2025-10-31'])
  })

  it('states a date elsewhere when no year is known at all', () => {
    expect(read('10月底前', 'cell', { year: null, issuedOn: null })).toEqual(['stated-elsewhere'])
  })

  it('never calls a date past when the day of issue is unknown', () => {
    expect(read('2020年5月底前', 'cell', { year: null, issuedOn: null })).toEqual(['2020-05-31'])
  })
})

it('gives words as printed with their place in the document', () => {
  const [deadline] = readDeadlines(
    '力争到２０２５年底，治理率達到45%。',
    100,
    { ...PLAN, place: 'clause' },
    meaningLexicon,
  )
  expect(deadline).toMatchObject({ text: '到２０２５年底', date: '2025-12-31', source: { start: 102, end: 109 } })
})
