import type { Label } from '#kernel/label/label.ts'
import type { Role } from '#kernel/plan/model.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'

/** 未成条目的任务 — why a task has no day of its own: the groups of the summary entry, in their order. */
export const UNDATED_GROUPS = [
  'continuous',
  'waitingForEvent',
  'calendarUnknown',
  'statedElsewhere',
  'pastAtIssue',
  'unstated',
] as const
export type UndatedGroup = (typeof UNDATED_GROUPS)[number]

/** 订阅用语 — the words a calendar adds to those of the plan; the plan's own are never translated. */
export interface FeedWords {
  readonly roles: Readonly<Record<Role, string>>
  readonly roleSeparator: string
  /** Tasks of one heading share its title: the key tells them apart. */
  readonly entryTitle: (role: string, title: string, key: string) => string
  readonly clause: (text: string) => string
  readonly deadline: (text: string) => string
  readonly event: (event: string, date: LocalDate) => string
  readonly workingDays: (event: string, date: LocalDate, days: number) => string
  readonly restDay: (name: Label) => string
  readonly unverified: string
  readonly awaits: (year: number) => string
  readonly summaryTitle: (year: number, tasks: number) => string
  readonly groups: Readonly<Record<UndatedGroup, string>>
  readonly line: (key: string, title: string, role: string, words: string) => string
}

function chineseDay(date: LocalDate): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

const zh: FeedWords = {
  roles: { lead: '牵头', supporting: '配合', responsible: '责任' },
  roleSeparator: '、',
  entryTitle: (role, title, key) => `[${role}] ${title}（${key}）`,
  clause: (text) => `原文：${text}`,
  deadline: (text) => `时限：${text}`,
  event: (event, date) => `事件：${event}，${chineseDay(date)}`,
  workingDays: (event, date, days) => `事件：${event}，${chineseDay(date)}；自次日起第 ${days} 个工作日到期`,
  restDay: (name) => `提示：当日为${name.zh}；到期日以文件所载为准，不顺延，请提前办理`,
  unverified: '待核：推算工作日所依据的放假通知尚未核实',
  awaits: (year) => `提示：${year}年放假安排尚未收录，所计工作日可能变动`,
  summaryTitle: (year, tasks) => `${year}年度任务 ${tasks} 项：全年推进或未列到期日`,
  groups: {
    continuous: '全年（12月31日止）',
    waitingForEvent: '待事件发生',
    calendarUnknown: '放假安排未收录，到期日无法推算',
    statedElsewhere: '时限另定',
    pastAtIssue: '下发时已过期，需补报',
    unstated: '文中未写时限',
  },
  line: (key, title, role, words) => `· ${key} ${title}（${role}）${words === '' ? '' : `：${words}`}`,
}

const en: FeedWords = {
  roles: { lead: 'Lead', supporting: 'Supporting', responsible: 'Responsible' },
  roleSeparator: ', ',
  entryTitle: (role, title, key) => `[${role}] ${title} (${key})`,
  clause: (text) => `Text: ${text}`,
  deadline: (text) => `Deadline: ${text}`,
  event: (event, date) => `Event: ${event}, ${date}`,
  workingDays: (event, date, days) => `Event: ${event}, ${date}; due on working day ${days} after it`,
  restDay: (name) => `Note: a rest day (${name.en}). The printed date stands and is not put off; be ready before it`,
  unverified: 'To be verified: a holiday notice by which the working days were counted is not verified yet',
  awaits: (year) => `Note: the holidays of ${year} are not on record; the working days counted may change`,
  summaryTitle: (year, tasks) =>
    `${year}: ${tasks} ${tasks === 1 ? 'task' : 'tasks'} running all year or without a day of their own`,
  groups: {
    continuous: 'All year (until 31 December)',
    waitingForEvent: 'Awaiting an event',
    calendarUnknown: 'Holidays not on record: the due day cannot be counted',
    statedElsewhere: 'Deadline set elsewhere',
    pastAtIssue: 'Past when issued, to be made up for',
    unstated: 'No deadline stated',
  },
  line: (key, title, role, words) => `· ${key} ${title} (${role})${words === '' ? '' : `: ${words}`}`,
}

export const feedWords: Readonly<Record<keyof Label, FeedWords>> = { zh, en }
