import type { ObservationIssueCode } from '#kernel/observation/observation-issue.ts'
import { ByteInterner } from './byte-interner.ts'
import { parseHourLabel } from './hour-label.ts'
import type { NationalFeedOptions } from './national-feed.ts'

const HOUR_MS = 3_600_000

export interface HourStart {
  readonly start: number
  readonly problem: ObservationIssueCode | null
}

/** 时标表 — each different label of the file, worked out once into the start of its hour. */
export class FeedLabels {
  readonly #labels: ByteInterner
  readonly #starts: HourStart[] = []
  readonly #options: NationalFeedOptions

  constructor(bytes: Uint8Array, options: NationalFeedOptions) {
    this.#labels = new ByteInterner(bytes)
    this.#options = options
  }

  get texts(): readonly string[] {
    return this.#labels.texts
  }

  numberOf(start: number, end: number): number {
    return this.#labels.numberOf(start, end)
  }

  startOf(number: number): HourStart {
    const known = this.#starts[number]
    if (known) return known
    const worked = this.#workOut(this.#labels.texts[number] ?? '')
    this.#starts[number] = worked
    return worked
  }

  #workOut(text: string): HourStart {
    const label = parseHourLabel(text)
    if (label.kind === 'hour25') return { start: Number.NaN, problem: 'HOUR_25' }
    if (label.kind === 'unreadable') return { start: Number.NaN, problem: 'TIME_UNREADABLE' }
    const { labelConvention, now = Number.POSITIVE_INFINITY } = this.#options
    const start = label.epochMs - (labelConvention === 'ending' ? HOUR_MS : 0)
    return { start, problem: label.epochMs > now ? 'TIME_IN_FUTURE' : null }
  }
}
