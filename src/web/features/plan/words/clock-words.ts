import type { Deadline } from '#kernel/plan/model.ts'
import type { AnyClock, ItemClock } from '#web/features/plan/words/item-clock.ts'
import { dictionary } from '#web/i18n/dictionary.ts'

export const clockText = dictionary({
  zh: {
    remaining: (days: number) => `剩 ${days} 天`,
    dueToday: '今日到期',
    overdue: (days: number) => `时限已过 ${days} 天`,
    pastAtIssue: '下发时已过期',
    continuous: '全年',
    waitingForEvent: '待事件',
    statedElsewhere: '时限另定',
    calendarUnknown: (year: number) => `待${year}年放假安排`,
    closed: '年度已结束',
    notStated: (words: string) => `${words}（文中未载）`,
    every: { annual: '每年', 'half-yearly': '每半年', quarterly: '每季', monthly: '每月' },
    periodic: (every: string, days: number) => (days === 0 ? `${every}，今日到期` : `${every}，剩 ${days} 天`),
  },
  en: {
    remaining: (days: number) => (days === 1 ? '1 day left' : `${days} days left`),
    dueToday: 'Due today',
    overdue: (days: number) => (days === 1 ? 'Date passed 1 day ago' : `Date passed ${days} days ago`),
    pastAtIssue: 'Past at issue',
    continuous: 'All year',
    waitingForEvent: 'Awaits event',
    statedElsewhere: 'Set elsewhere',
    calendarUnknown: (year: number) => `Awaits ${year} holidays`,
    closed: 'Year is over',
    notStated: (words: string) => `${words}, unstated`,
    every: { annual: 'Yearly', 'half-yearly': 'Half-yearly', quarterly: 'Quarterly', monthly: 'Monthly' },
    periodic: (every: string, days: number) => (days === 0 ? `${every}, today` : `${every}, ${days} days`),
  },
})

export type ClockText = (typeof clockText)['zh']

function everyOf(deadline: Deadline, text: ClockText): string {
  switch (deadline.kind) {
    case 'annual':
    case 'half-yearly':
    case 'quarterly':
    case 'monthly':
      return text.every[deadline.kind]
    default:
      return ''
  }
}

/** 时钟说法 — the clock of one deadline in the few characters of the margin. */
export function clockWords(clock: AnyClock, deadline: Deadline | null, text: ClockText): string {
  switch (clock.kind) {
    case 'remaining':
      return text.remaining(clock.days)
    case 'overdue':
      return text.overdue(clock.days)
    case 'calendarUnknown':
      return text.calendarUnknown(clock.year)
    case 'periodic':
      return text.periodic(deadline === null ? '' : everyOf(deadline, text), clock.days)
    default:
      return text[clock.kind]
  }
}

/** 本项时钟说法 — the same for an item; what is not printed is said not to be. */
export function itemClockWords({ clock, basis }: ItemClock, text: ClockText): string {
  if (basis === 'targets') return clockWords(clock, null, text)
  if (basis === 'notStated' && clock.kind === 'continuous') return text.notStated(text.continuous)
  if (basis === 'notStated') return clockWords(clock, null, text)
  return clockWords(clock, basis, text)
}

/** 需要出声 — only a deadline that has run out is set in seal ink. */
export const isLate = (clock: AnyClock): boolean => clock.kind === 'overdue'
