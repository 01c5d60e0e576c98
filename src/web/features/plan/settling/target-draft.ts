import type { ParsedTarget, WaterClass } from '#kernel/plan/model.ts'

export const COMPARATORS = ['>=', '<=', '=', '>', '<'] as const
const CLASSES: readonly WaterClass[] = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', '劣Ⅴ']
/** What people type on a keyboard without Roman numerals. */
const TYPED: Readonly<Record<string, WaterClass>> = { I: 'Ⅰ', II: 'Ⅱ', III: 'Ⅲ', IV: 'Ⅳ', V: 'Ⅴ', 劣V: '劣Ⅴ' }

/** 读目标值 — a number, a water class, null for nothing; undefined when it is none of them. */
export function readValue(typed: string): ParsedTarget['value'] | undefined {
  const text = typed.normalize('NFKC').trim().toUpperCase()
  if (text === '') return null
  const known = TYPED[text] ?? CLASSES.find((name) => name === typed.trim())
  if (known !== undefined) return known
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined
}

/** NaN stands for a text that is no value: it cannot be saved, and no real target has it. */
export const isUnreadable = (value: ParsedTarget['value']): boolean => typeof value === 'number' && Number.isNaN(value)

export function readyTargets(
  targets: readonly ParsedTarget[],
  text: { readonly valueWrong: string },
): readonly string[] {
  return targets.some(({ value }) => isUnreadable(value)) ? [text.valueWrong] : []
}
