import { describe, expect, it } from 'vitest'
import type { TaskLine } from '#contract/schemas/task.ts'
import { localDate } from '#kernel/time/calendar.ts'
import { sectionGroups, timelineOf } from '#web/features/tasks/task-groups.ts'

function line(key: string, given: Partial<TaskLine> = {}): TaskLine {
  const nobody = { lead: [], supporting: [], responsible: [], deadlines: [], states: [] }
  const counts = { targetCount: 0, awaitingCount: 0, openMarks: 0 }
  const plan = { planKey: '2024', planTitle: '计划', domain: 'air', firmness: 'none', found: null } as const
  return { id: key, key, title: key, path: [], due: null, ...plan, ...nobody, ...counts, ...given }
}

const keysOf = (lines: readonly TaskLine[]) => lines.map(({ key }) => key)

describe('the time line', () => {
  it('runs from the first due day over today to the last, empty months together, and keeps undated tasks apart', () => {
    const lines = [
      line('C', { due: localDate(2025, 2, 1) }),
      line('B', { due: localDate(2024, 12, 31) }),
      line('A', { due: localDate(2024, 12, 10) }),
      line('U'),
    ]
    const { months, undated } = timelineOf(lines, localDate(2024, 9, 15))
    expect(months.map(({ first, last, lines: due }) => [first.month, last.month, keysOf(due)])).toEqual([
      [9, 9, []],
      [10, 11, []],
      [12, 12, ['A', 'B']],
      [1, 1, []],
      [2, 2, ['C']],
    ])
    expect(keysOf(undated)).toEqual(['U'])
  })

  it('of nothing is today', () => {
    expect(timelineOf([], localDate(2024, 9, 15)).months).toHaveLength(1)
  })
})

describe('the printed groups', () => {
  it('join neighbours under the same headings, the task’s own heading left out, and part plans', () => {
    const path = ['二、主要任务', '（一）结构']
    const groups = sectionGroups([
      line('A', { title: '淘汰', path: [...path, '1.淘汰。'] }),
      line('B', { title: '替代', path: [...path, '2.燃料。'] }),
      line('C', { path: ['三、保障'] }),
      line('D', { path: ['三、保障'], planKey: '2025', planTitle: '次年计划' }),
    ])
    expect(groups.map(({ section, lines }) => [section.join('/'), keysOf(lines)])).toEqual([
      ['二、主要任务/（一）结构', ['A', 'B']],
      ['三、保障', ['C']],
      ['三、保障', ['D']],
    ])
  })
})
