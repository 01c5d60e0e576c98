import type { WaterClass } from '#kernel/plan/model.ts'
import { accepts } from '#kernel/target/accepted-range.ts'
import { classMeets } from '#kernel/target/class-target.ts'
import { WATER_CLASSES } from '#kernel/water/water-class.ts'
import { demandOf, isDemand } from './demand.ts'
import type { Judgement } from './judgement.ts'
import { classReading, type Reading } from './reading.ts'
import { NOTE_WORDS } from './state-words.ts'
import type { VerdictInput } from './verdict-input.ts'

/**
 * 公布值判定 — the official figure becomes the legal reading and decides; ours stays as measured beside it. One that is no
 * number and no class is shown and does not decide.
 */
export function withPublished(judgement: Judgement, input: VerdictInput): Judgement {
  const { published } = input
  if (published === null) return judgement
  const value = publishedValue(published.value)
  if (value === null) return { ...judgement, notes: [...judgement.notes, NOTE_WORDS.publishedUnread] }
  const legal: Reading =
    typeof value === 'string'
      ? classReading(value)
      : { kind: 'value', value, text: published.value.trim().replace(/%$/, '') }
  return { ...judgement, legal, attains: meets(value, input), notes: [...judgement.notes, NOTE_WORDS.published] }
}

/** 公布值读数 — the number or the class an official figure states; null when it states neither. */
export function publishedValue(text: string): number | WaterClass | null {
  const plain = text
    .trim()
    .replace(/[%％]$/, '')
    .replace(/类$/, '')
  const waterClass = WATER_CLASSES.find((own) => own === plain)
  if (waterClass) return waterClass
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null
}

/** A published figure is rounded already: it is compared as it stands. */
function meets(value: number | WaterClass, input: VerdictInput): boolean | null {
  const { target } = input
  if (typeof value === 'string') {
    return typeof target.value === 'string' ? classMeets(value, target.comparator, target.value) : null
  }
  const demand = demandOf(input)
  return isDemand(demand) ? accepts(demand.legal, value) : null
}
