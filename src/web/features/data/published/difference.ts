import { publishedValue } from '#kernel/indicator/published-figure.ts'
import { roundHalfEven } from '#kernel/quantity/round-half-even.ts'

/** 差异 — an official figure against ours; numbers as published − ours. */
export type Difference =
  | { readonly kind: 'same' }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'differs' }

/** null: one of them is no figure. */
export function differenceOf(published: string, own: string | null): Difference | null {
  if (own === null) return null
  const [official, ours] = [publishedValue(published), publishedValue(own)]
  if (official === null || ours === null) return null
  if (official === ours) return { kind: 'same' }
  if (typeof official === 'string' || typeof ours === 'string') return { kind: 'differs' }
  const decimals = Math.max(decimalsOf(published), decimalsOf(own))
  const text = roundHalfEven(official - ours, decimals).toFixed(decimals)
  return { kind: 'number', text: official > ours ? `+${text}` : text.replace('-', '−') }
}

const decimalsOf = (text: string): number => /\.(\d+)/.exec(text)?.[1]?.length ?? 0
