import { describe, expect, it } from 'vitest'
import { addDays, localDate } from '#kernel/time/calendar.ts'
import { miniCourse } from '#web/features/verdict/mini-course.ts'

const from = localDate(2024, 1, 1)
const period = { from, to: localDate(2024, 12, 31) }
const size = { width: 365, height: 64 }
const course = (values: readonly number[]) => values.map((value, at) => ({ day: addDays(from, at), value }))

describe('the small course of a target', () => {
  it('runs over the days of the whole period', () => {
    const drawn = miniCourse({ actual: course([30, 32]), required: [], band: [], target: 31 }, period, size)
    expect(drawn?.actual).toBe('0.0,58.0 1.0,6.0')
    expect(drawn?.now).toEqual({ x: 1, y: 6 })
    expect(drawn?.target).toBe(32)
  })

  it('opens the band from where the course stands', () => {
    const band = [{ day: period.to, low: 30, middle: 31, high: 32 }]
    const drawn = miniCourse({ actual: course([31]), required: [], band, target: 31 }, period, size)
    expect(drawn?.band).toBe('0.0,32.0 365.0,6.0 365.0,58.0')
  })

  it('lets the swings of the first days set no scale', () => {
    const actual = course([90, ...Array.from({ length: 40 }, () => 32)])
    const drawn = miniCourse({ actual, required: [], band: [], target: 30 }, period, size)
    expect(drawn?.target).toBe(58)
    expect(drawn?.now.y).toBe(6)
  })

  it('draws a level course, and nothing where there is none', () => {
    const level = miniCourse({ actual: course([31]), required: [], band: [], target: 31 }, period, size)
    expect(level?.now.y).toBe(58)
    expect(miniCourse({ actual: [], required: [], band: [], target: 31 }, period, size)).toBeNull()
  })
})
