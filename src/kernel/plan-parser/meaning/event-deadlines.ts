import { addDays, daysInMonth, type LocalDate, localDate } from '#kernel/time/calendar.ts'
import { dateWordsOf } from './date-words.ts'
import type { DeadlineText, FoundDeadline } from './deadlines.ts'
import { CHINESE_NUMERAL, numberOf } from './numerals.ts'

const COUNT = `(\\d{1,3}|${CHINESE_NUMERAL})`
/** Something happens, then so many days are given. */
const AFTER_EVENT = new RegExp(
  `(?:之日起|之日后|后|起)的?(?:在|于)?(?:${COUNT}个工作日|${COUNT}(日|天|个月|年|小时|分钟))(?:之内|以内|内)`,
  'g',
)
const BARE_WORKING_DAYS = new RegExp(`${COUNT}个工作日(?:之内|以内|内)`, 'g')
const OWN_ISSUE =
  /^(?:自|从)?(?:本|该)?(?:计划|方案|通知|意见|文件|办法|规定|清单)?(?:印发|发布|公布|下发|施行|实施|发文)$/
const MARKS = /[，。；：、\n（“]/
const LONGEST_EVENT = 60
const EVENT_LEADS = /^(?:要|应|须|并|且|请|在|于|自|从|务必|必须|\s)+/

function monthsLater(date: LocalDate, months: number): LocalDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const year = Math.floor(index / 12)
  const month = (index % 12) + 1
  return localDate(year, month, Math.min(Number(date.slice(8)), daysInMonth(year, month)))
}

function countedFrom(issuedOn: LocalDate, count: number, unit: string): LocalDate | null {
  if (unit === '日' || unit === '天') return addDays(issuedOn, count)
  if (unit === '个月') return monthsLater(issuedOn, count)
  return unit === '年' ? monthsLater(issuedOn, count * 12) : null
}

/** The event's words begin after the last mark before them. */
function eventStart(plain: string, end: number): number {
  let start = end
  while (start > 0 && end - start < LONGEST_EVENT && !MARKS.test(plain[start - 1] ?? '')) start -= 1
  return start + (EVENT_LEADS.exec(plain.slice(start, end))?.[0].length ?? 0)
}

function afterEvent(match: RegExpExecArray, { plain, context }: DeadlineText): FoundDeadline | null {
  const [text, workingDays, days, unit = ''] = match
  const eventEnd = match.index
  const start = eventStart(plain, eventEnd)
  const end = match.index + text.length
  const event = plain.slice(start, eventEnd)
  const count = numberOf(workingDays ?? days ?? '')
  if (event === '' || count === null || dateWordsOf(event).length > 0) return null
  if (workingDays !== undefined) return { kind: 'relative', workingDays: count, event: [start, eventEnd], start, end }
  const date = context.issuedOn !== null && OWN_ISSUE.test(event) ? countedFrom(context.issuedOn, count, unit) : null
  return date === null ? { kind: 'conditional', event: [start, end], start, end } : { kind: 'date', date, start, end }
}

/**
 * 事件后时限 — 市级公布工作计划后45个工作日内, 收到通知后15日内. Days counted from this document's own issue are a date;
 * working days wait for a calendar and stay relative. Without its event (15个工作日内) the event is empty.
 */
export function eventDeadlines(source: DeadlineText): readonly FoundDeadline[] {
  const result: FoundDeadline[] = []
  for (const match of source.plain.matchAll(AFTER_EVENT)) {
    const deadline = afterEvent(match, source)
    if (deadline !== null) result.push(deadline)
  }
  for (const match of source.plain.matchAll(BARE_WORKING_DAYS)) {
    const workingDays = numberOf(match[1] ?? '')
    const start = match.index
    const end = start + match[0].length
    if (workingDays !== null) result.push({ kind: 'relative', workingDays, event: [start, start], start, end })
  }
  return result
}
