import { formatNumber } from './number-format.ts'
import type { NumberingDefinitions, NumberingInstance, NumberingLevel } from './numbering-definitions.ts'

/** 自动编号 — what a numbered paragraph prints before its text. */
export interface NumberLabel {
  readonly text: string
  readonly suffix: NumberingLevel['suffix']
}

/**
 * 编号计数器 — counts the numbered paragraphs of a document in order. Lists that share a definition count on together;
 * a start override restarts them once, at its first paragraph; a level restarts when a level above it was used.
 */
export class NumberingCounter {
  readonly #definitions: NumberingDefinitions
  readonly #counters = new Map<string, Map<number, number>>()
  readonly #overridden = new Set<string>()

  constructor(definitions: NumberingDefinitions) {
    this.#definitions = definitions
  }

  /** The label of the next paragraph of this list and level; null when it prints none (bullets, unknown lists). */
  next(numId: string, level: number): NumberLabel | null {
    const instance = this.#definitions.get(numId)
    const definition = instance?.levels.get(level)
    if (!instance || !definition) return null
    const counters = this.#advance(instance, level, definition)
    if (definition.format === 'bullet') return null
    const text = definition.template.replace(/%([1-9])/g, (_, digit: string) =>
      this.#counterText(instance, Number(digit) - 1, counters, definition),
    )
    return text === '' ? null : { text, suffix: definition.suffix }
  }

  /** The level of a list that belongs to a paragraph style; 0 when the list does not say. */
  levelOfStyle(numId: string, styleId: string): number {
    for (const [level, definition] of this.#definitions.get(numId)?.levels ?? []) {
      if (definition.paragraphStyle === styleId) return level
    }
    return 0
  }

  #advance(instance: NumberingInstance, level: number, definition: NumberingLevel): ReadonlyMap<number, number> {
    const counters = this.#counters.get(instance.counterId) ?? new Map<number, number>()
    this.#counters.set(instance.counterId, counters)
    const current = counters.get(level)
    const override = this.#firstOverride(instance, level)
    if (override !== null) counters.set(level, override)
    else counters.set(level, current === undefined ? definition.start : current + 1)
    for (const deeper of [...counters.keys()].filter((other) => other > level)) {
      const restartAfter = instance.levels.get(deeper)?.restartAfter ?? deeper
      if (level < restartAfter) counters.delete(deeper)
    }
    return counters
  }

  #firstOverride(instance: NumberingInstance, level: number): number | null {
    const override = instance.startOverrides.get(level)
    const key = `${instance.id}/${level}`
    if (override === undefined || this.#overridden.has(key)) return null
    this.#overridden.add(key)
    return override
  }

  #counterText(
    instance: NumberingInstance,
    level: number,
    counters: ReadonlyMap<number, number>,
    printing: NumberingLevel,
  ): string {
    const definition = instance.levels.get(level)
    if (!definition) return ''
    const value = counters.get(level) ?? definition.start
    return formatNumber(value, printing.isLegal ? 'decimal' : definition.format)
  }
}
