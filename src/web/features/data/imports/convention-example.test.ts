import { describe, expect, it } from 'vitest'
import { instantOf } from '#kernel/time/calendar.ts'
import { conventionExample } from '#web/features/data/imports/convention-example.ts'

const one = instantOf(Date.parse('2026-03-01T01:00:00+08:00'))

describe('the example of a label', () => {
  it('names the hour before or after the first label as printed', () => {
    const unsaid = { from: one, interval: 'hour', labelConvention: null } as const
    expect(conventionExample(unsaid, 'ending')).toEqual({
      label: '2026-03-01 01:00',
      from: '2026-03-01 00:00',
      to: '2026-03-01 01:00',
    })
    expect(conventionExample(unsaid, 'starting')).toMatchObject({ from: '2026-03-01 01:00', to: '2026-03-01 02:00' })
  })

  it('finds the label again in a file that was read by the end of the hour', () => {
    const start = instantOf(Date.parse('2026-02-28T23:00:00+08:00'))
    const read = { from: start, interval: 'hour', labelConvention: 'ending' } as const
    expect(conventionExample(read, 'ending')).toEqual({
      label: '2026-03-01 00:00',
      from: '2026-02-28 23:00',
      to: '2026-03-01 00:00',
    })
    expect(conventionExample(read, 'starting')?.label).toBe('2026-03-01 00:00')
  })

  it('is of four hours where readings are, and of nothing by the day', () => {
    expect(conventionExample({ from: one, interval: 'fourHours', labelConvention: null }, 'starting')?.to).toBe(
      '2026-03-01 05:00',
    )
    expect(conventionExample({ from: one, interval: 'day', labelConvention: 'instant' }, 'ending')).toBeNull()
    expect(conventionExample({ from: null, interval: 'hour', labelConvention: null }, 'ending')).toBeNull()
  })
})
