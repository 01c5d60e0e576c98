import type { TaskLine } from '#contract/schemas/task.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'

/** 月份 — the tasks whose next due day lies in a month; months in a row with nothing due stand together. */
export interface DueMonths {
  readonly first: YearMonth
  readonly last: YearMonth
  readonly lines: readonly TaskLine[]
}

interface YearMonth {
  readonly year: number
  readonly month: number
}

export interface Timeline {
  readonly months: readonly DueMonths[]
  readonly undated: readonly TaskLine[]
}

const monthNumber = (date: LocalDate): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
const yearMonth = (number: number): YearMonth => ({ year: Math.floor(number / 12), month: (number % 12) + 1 })

/** 时间线 — from the first due day to the last, the month of today among them; tasks without a day apart. */
export function timelineOf(lines: readonly TaskLine[], today: LocalDate): Timeline {
  const byMonth = new Map<number, TaskLine[]>([[monthNumber(today), []]])
  const undated: TaskLine[] = []
  for (const line of lines) {
    if (line.due === null) undated.push(line)
    else byMonth.set(monthNumber(line.due), [...(byMonth.get(monthNumber(line.due)) ?? []), line])
  }
  const months: DueMonths[] = []
  let next: number | null = null
  for (const [number, due] of [...byMonth].sort(([one], [other]) => one - other)) {
    if (next !== null && next < number) {
      months.push({ first: yearMonth(next), last: yearMonth(number - 1), lines: [] })
    }
    const sorted = due.sort((one, other) => ((one.due ?? '') < (other.due ?? '') ? -1 : one.due === other.due ? 0 : 1))
    months.push({ first: yearMonth(number), last: yearMonth(number), lines: sorted })
    next = number + 1
  }
  return { months, undated }
}

export interface SectionGroup {
  readonly key: string
  readonly planTitle: string
  readonly section: readonly string[]
  readonly lines: readonly TaskLine[]
}

/** 所在章节 — the headings above a task, without the one that is its own title. */
export function sectionOf({ path, title }: Pick<TaskLine, 'path' | 'title'>): readonly string[] {
  return path.at(-1)?.includes(title) === true ? path.slice(0, -1) : path
}

/** A heading such as 2.… is the common title of a few tasks, not a section. */
const isSection = (heading: string): boolean => !/^\d/.test(heading)

/** 按计划和章节 — tasks in printed order, those next to each other under the same headings together. */
export function sectionGroups(lines: readonly TaskLine[]): readonly SectionGroup[] {
  const groups: { key: string; planTitle: string; section: readonly string[]; lines: TaskLine[] }[] = []
  for (const line of lines) {
    const section = sectionOf(line).filter(isSection)
    const last = groups.at(-1)
    const joined = section.join('\u001F')
    if (last && last.lines[0]?.planKey === line.planKey && last.section.join('\u001F') === joined) last.lines.push(line)
    else groups.push({ key: `${groups.length}`, planTitle: line.planTitle, section, lines: [line] })
  }
  return groups
}
