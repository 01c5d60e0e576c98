import { expect, test } from 'vitest'
import { type Instant, instantOf } from '#kernel/time/calendar.ts'
import { fixedClock } from './clock.ts'
import { newId, uuidv7 } from './id.ts'

test('an id carries the milliseconds, version 7 and the RFC 4122 variant', () => {
  const next = uuidv7(fixedClock(instantOf(0x017f22e279b0)), () => new Uint8Array(16).fill(0xff))
  expect(next()).toBe('017f22e2-79b0-77ff-bfff-ffffffffffff')
})

test('ids of a standing clock rise strictly, beyond what the counter holds', () => {
  const next = uuidv7(fixedClock(instantOf(1_700_000_000_000)))
  const ids = Array.from({ length: 10_000 }, next)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.toSorted()).toEqual(ids)
})

test('ids rise when the clock is set back', () => {
  const times: Instant[] = [5000, 4000, 4500, 6000].map(instantOf)
  let at = 0
  const next = uuidv7({ now: () => times[at++] ?? instantOf(7000) })
  const ids = Array.from({ length: 5 }, next)
  expect(ids.toSorted()).toEqual(ids)
})

test('the process-wide source makes different ids', () => {
  expect(newId()).not.toBe(newId())
})
