import { at, HOUR_MS, type TimeAxis } from './time-axis.ts'
import type { Calm } from './weather.ts'
import type { AirEvent } from './year-file.ts'

type EventKind = AirEvent['kind']

/** 事件强度 — of one kind at one station, hour by hour, in the units of `strength`; 0 where nothing happens. */
export function eventStrength(
  axis: TimeAxis,
  events: readonly AirEvent[],
  kind: EventKind,
  station: string,
): Float64Array {
  const strength = new Float64Array(axis.hours)
  for (const event of events) {
    if (event.kind !== kind || !(event.stations ?? [station]).includes(station)) continue
    const first = (Date.parse(event.from) - axis.startMs) / HOUR_MS
    for (let passed = 0; passed < event.hours; passed += 1) {
      const hour = first + passed
      if (hour < 0 || hour >= axis.hours) continue
      strength[hour] = at(strength, hour) + event.strength * SHAPES[kind](passed, event.hours, hour % 24)
    }
  }
  return strength
}

/** No station is called that: what happens at all of them happens here. */
export const ANYWHERE = ''

/** 静稳与少雨 — what stagnation, ozone weather and dust do to wind and rain, over all stations. */
export function calmOf(axis: TimeAxis, events: readonly AirEvent[]): Calm {
  const everywhere = events.map(({ stations: _, ...event }) => ({ ...event, strength: 1 }))
  const of = (kind: EventKind) => eventStrength(axis, everywhere, kind, ANYWHERE)
  const [stagnation, ozone, dust] = [of('stagnation'), of('ozone'), of('dust')]
  return {
    still: stagnation.map((value, hour) => Math.min(1, Math.max(value, 0.5 * at(ozone, hour)))),
    dry: stagnation.map((value, hour) => Math.min(1, Math.max(value, at(ozone, hour), at(dust, hour)))),
  }
}

/** How an event runs through its hours, 0 to 1: `passed` of `length` hours, and the hour of the day. */
type Shape = (passed: number, length: number, hourOfDay: number) => number

const swelling: Shape = (passed, length) => Math.sin((Math.PI * (passed + 0.5)) / length) ** 0.7

const SHAPES: Readonly<Record<EventKind, Shape>> = {
  stagnation: swelling,
  ozone: swelling,
  dust: (passed, length) => Math.sin((Math.PI * (passed + 0.5)) / length) ** 2,
  // Lit within an hour or two, gone with the night wind.
  fireworks: (passed, length) => Math.min(1, (passed + 1) / 3) * Math.exp((-3 * Math.max(0, passed - 4)) / length),
  // Fields are set alight at nightfall, after work.
  burning: (_, __, hourOfDay) => Math.exp(-(hoursFrom(19, hourOfDay) ** 2) / 9),
}

/** Between two hours of the day, the short way round: 0 to 12. */
function hoursFrom(one: number, other: number): number {
  const apart = Math.abs(one - other)
  return Math.min(apart, 24 - apart)
}
