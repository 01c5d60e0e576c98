import type { LocalDate } from '#kernel/time/calendar.ts'
import type { UnitRecord } from '#server/modules/org/org-store.ts'

/**
 * 承接关系 — which units are in being on a day, and who answers for those that are not. A unit's last day is the one before
 * `validTo`: from that day on its successor answers.
 */
export class Succession {
  readonly #units: ReadonlyMap<string, UnitRecord>
  readonly #day: LocalDate

  constructor(units: readonly UnitRecord[], day: LocalDate) {
    this.#units = new Map(units.map((unit) => [unit.id, unit]))
    this.#day = day
  }

  isValid(id: string): boolean {
    const unit = this.#units.get(id)
    if (!unit || this.#hasEnded(unit)) return false
    return unit.validFrom === null || unit.validFrom <= this.#day
  }

  /** The unit itself while it is in being, else who took over last; null where nobody did. */
  answerableFor(id: string): string | null {
    const seen = new Set<string>()
    let unit = this.#units.get(id)
    while (unit && this.#hasEnded(unit) && !seen.has(unit.id)) {
      seen.add(unit.id)
      unit = unit.succeededBy === null ? undefined : this.#units.get(unit.succeededBy)
    }
    return unit && !seen.has(unit.id) ? unit.id : null
  }

  /** Every unit whose duties have come to this one by the day, over any number of steps. */
  predecessorsOf(id: string): readonly string[] {
    const found = new Set<string>()
    const waiting = [id]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      for (const unit of this.#units.values()) {
        if (unit.succeededBy !== next || !this.#hasEnded(unit) || found.has(unit.id) || unit.id === id) continue
        found.add(unit.id)
        waiting.push(unit.id)
      }
    }
    return [...found]
  }

  #hasEnded({ validTo }: UnitRecord): boolean {
    return validTo !== null && validTo <= this.#day
  }
}
