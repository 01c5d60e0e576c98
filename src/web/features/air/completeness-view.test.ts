import { describe, expect, it } from 'vitest'
import { localDate } from '#kernel/time/calendar.ts'
import { completenessRows, shadeOf } from '#web/features/air/completeness-view.ts'

describe('completeness', () => {
  it('counts missing hours and short days, and never rounds up to a full 100', () => {
    const [row] = completenessRows({
      from: localDate(2024, 1, 1),
      to: localDate(2024, 1, 3),
      stations: [
        { stationId: 's', name: '甲', factors: [{ factor: 'pm25', expected: 7200, have: 7199, days: [24, 19, 0] }] },
      ],
    })
    expect(row).toMatchObject({ share: 99.9, missing: 1, shortDays: 2 })
    expect(row?.days.at(-1)).toEqual({ day: '2024-01-03', have: 0 })
  })

  it('has no share of nothing', () => {
    const none = { stationId: 's', name: '甲', factors: [{ factor: 'so2' as const, expected: 0, have: 0, days: [] }] }
    const from = localDate(2024, 1, 1)
    expect(completenessRows({ from, to: from, stations: [none] })[0]?.share).toBeNull()
  })

  it('shades by hours: 20 is where a day begins to count', () => {
    expect([0, 1, 12, 19, 20, 23, 24].map(shadeOf)).toEqual([0, 1, 2, 2, 3, 3, 4])
  })
})
