import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CalendarEntry, FeedPlan, FeedTask } from '#kernel/calendar-feed/calendar-entry.ts'
import { unitCalendar } from '#kernel/calendar-feed/unit-calendar.ts'
import type { Deadline, Role } from '#kernel/plan/model.ts'
import { instantOf, type LocalDate, localDate } from '#kernel/time/calendar.ts'
import { holidays2024 } from '#packs/holidays/2024.ts'

const on = localDate
const issued = instantOf(Date.UTC(2024, 7, 29, 0, 0, 0))
const corrected = instantOf(Date.UTC(2024, 9, 1, 0, 0, 0))
const holidays = [holidays2024]
const base = { text: '2024年底前', pastAtIssue: false, source: { start: 0, end: 0 } }
const yearEnd: Deadline = { ...base, kind: 'date', date: on(2024, 12, 31) }

function task(deadlines: readonly Deadline[], given: Partial<FeedTask> = {}): FeedTask {
  return {
    lineageId: 'lineage-1',
    key: 'A-1-1',
    title: '完成锅炉改造',
    roles: ['lead'],
    deadlines: deadlines.map((deadline, ordinal) => ({ ordinal, deadline, clauseText: '2024年底前，完成锅炉改造。' })),
    events: new Map<string, LocalDate>(),
    url: 'https://bilan.test/tasks/A-1-1',
    lastModified: issued,
    ...given,
  }
}

function plan(...tasks: readonly FeedTask[]): FeedPlan {
  return { planId: 'plan-1', title: '某县2024年度大气工作计划', year: 2024, url: 'https://bilan.test/plan', tasks }
}

const zh = (...tasks: readonly FeedTask[]): readonly CalendarEntry[] =>
  unitCalendar([plan(...tasks)], { holidays, language: 'zh' })

describe('unitCalendar', () => {
  it('makes an entry of a printed date, with role, clause, plan and address', () => {
    expect(zh(task([yearEnd]))).toEqual([
      {
        uid: 'lineage-1.0.2024-12-31@bilan',
        date: '2024-12-31',
        title: '[牵头] 完成锅炉改造（A-1-1）',
        description: ['某县2024年度大气工作计划', '原文：2024年底前，完成锅炉改造。', '时限：2024年底前'].join('\n'),
        url: 'https://bilan.test/tasks/A-1-1',
        lastModified: issued,
      },
    ])
  })

  it('names both roles of a unit that has two', () => {
    const roles: readonly Role[] = ['lead', 'responsible']
    expect(zh(task([yearEnd], { roles }))[0]?.title).toBe('[牵头、责任] 完成锅炉改造（A-1-1）')
    const english = unitCalendar([plan(task([yearEnd], { roles }))], { holidays, language: 'en' })
    expect(english[0]?.title).toBe('[Lead, Responsible] 完成锅炉改造 (A-1-1)')
  })

  it('says that the day is a rest day, and leaves the entry on it', () => {
    const [entry] = zh(task([{ ...yearEnd, date: on(2024, 10, 1) }]))
    expect(entry?.date).toBe('2024-10-01')
    expect(entry?.description).toContain('提示：当日为国庆节假期；到期日以文件所载为准，不顺延，请提前办理')
  })

  it('has one entry a period, in order of days', () => {
    const entries = zh(task([yearEnd, { ...base, kind: 'quarterly' }]))
    expect(entries.map(({ uid }) => uid)).toEqual([
      'lineage-1.1.2024-03-31@bilan',
      'lineage-1.1.2024-06-30@bilan',
      'lineage-1.1.2024-09-30@bilan',
      'lineage-1.0.2024-12-31@bilan',
      'lineage-1.1.2024-12-31@bilan',
    ])
  })

  it('lists an event that is awaited in the summary, and gives it an entry once it is on record', () => {
    const relative: Deadline = {
      ...base,
      text: '市级公布后10个工作日内',
      kind: 'relative',
      workingDays: 10,
      event: '市级公布',
    }
    const [waiting, ...none] = zh(task([relative]))
    expect(none).toEqual([])
    expect(waiting).toMatchObject({
      uid: 'plan-1.2024@bilan',
      date: '2024-12-31',
      title: '2024年度任务 1 项：全年推进或未列到期日',
    })
    expect(waiting?.description).toContain('待事件发生\n· A-1-1 完成锅炉改造（牵头）：市级公布后10个工作日内')

    const events = new Map([['市级公布', on(2024, 9, 27)]])
    const recorded = zh(task([relative], { events }))
    expect(recorded).toMatchObject([{ uid: 'lineage-1.0.2024-10-16@bilan', date: '2024-10-16' }])
    expect(recorded[0]?.description).toContain('事件：市级公布，2024年9月27日；自次日起第 10 个工作日到期')
  })

  it('says so when a due day cannot be counted, or may still shift', () => {
    const relative: Deadline = { ...base, kind: 'relative', workingDays: 3, event: '市级公布' }
    const atYearEnd = new Map([['市级公布', on(2024, 12, 26)]])
    expect(zh(task([relative], { events: atYearEnd }))).toMatchObject([
      { date: '2024-12-31', description: expect.stringContaining('2025年放假安排尚未收录') },
    ])
    const beyond = new Map([['市级公布', on(2024, 12, 30)]])
    expect(zh(task([relative], { events: beyond }))).toMatchObject([
      { uid: 'plan-1.2024@bilan', description: expect.stringContaining('放假安排未收录，到期日无法推算') },
    ])
  })

  it('gathers in one entry of the plan what has no day, each under its reason and each line once', () => {
    const entries = zh(
      task(
        [
          { ...base, kind: 'year-round' },
          { ...base, kind: 'year-round' },
        ],
        { key: 'A-2', title: '常年巡查' },
      ),
      task([{ ...yearEnd, date: on(2024, 5, 31), text: '5月底前', pastAtIssue: true }], {
        key: 'A-3',
        title: '上报清单',
        roles: ['supporting'],
        lastModified: corrected,
      }),
      task([{ ...base, kind: 'stated-elsewhere', text: '按上级要求' }], { key: 'A-4', title: '完成改造' }),
      task([], { key: 'A-5', title: '加强宣传' }),
      task([yearEnd], { key: 'A-6' }),
    )
    expect(entries.map(({ title }) => title)).toEqual([
      '[牵头] 完成锅炉改造（A-6）',
      '2024年度任务 4 项：全年推进或未列到期日',
    ])
    expect(entries[1]?.lastModified).toBe(corrected)
    expect(entries[1]?.description).toBe(
      [
        '某县2024年度大气工作计划',
        '',
        '全年（12月31日止）',
        '· A-2 常年巡查（牵头）',
        '',
        '时限另定',
        '· A-4 完成改造（牵头）：按上级要求',
        '',
        '下发时已过期，需补报',
        '· A-3 上报清单（配合）：5月底前',
        '',
        '文中未写时限',
        '· A-5 加强宣传（牵头）',
      ].join('\n'),
    )
  })

  it('is empty for a unit without tasks', () => {
    expect(unitCalendar([], { holidays, language: 'zh' })).toEqual([])
    expect(zh()).toEqual([])
  })

  it('keeps the identity of an entry when the task is retitled, renumbered or read by another unit', () => {
    const before = zh(task([yearEnd]))[0]?.uid
    const after = zh(task([yearEnd], { key: 'A-9', title: '完成全部锅炉改造', roles: ['supporting'] }))[0]?.uid
    expect(after).toBe(before)
  })

  it('has no two entries with one identity, and all in order', () => {
    const kinds = fc.constantFrom('annual', 'half-yearly', 'quarterly', 'monthly', 'year-round', 'stated-elsewhere')
    const someDeadlines = fc.array(
      kinds.map((kind): Deadline => ({ ...base, kind })),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(fc.array(someDeadlines, { maxLength: 6 }), (all) => {
        const entries = zh(...all.map((deadlines, n) => task(deadlines, { lineageId: `lineage-${n}`, key: `A-${n}` })))
        const days = entries.map(({ date }) => date)
        expect(new Set(entries.map(({ uid }) => uid)).size).toBe(entries.length)
        expect(days).toEqual([...days].sort())
      }),
    )
  })
})
