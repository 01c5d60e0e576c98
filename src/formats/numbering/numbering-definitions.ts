/** 编号级别 — how one level of a list counts and prints itself. */
export interface NumberingLevel {
  readonly start: number
  readonly format: string
  /** `（%1）`: %1 … %9 stand for the counters of the levels. */
  readonly template: string
  readonly suffix: 'tab' | 'space' | 'nothing'
  /** Every counter in the label in decimal (w:isLgl). */
  readonly isLegal: boolean
  /** Restart only after this level or one above it was used; 0 never restarts; null restarts after any level above. */
  readonly restartAfter: number | null
  /** Paragraph style that this level belongs to. */
  readonly paragraphStyle: string | null
}

/** 编号实例 — a list as paragraphs name it; `counterId` is shared by the instances that continue each other. */
export interface NumberingInstance {
  readonly id: string
  readonly counterId: string
  readonly levels: ReadonlyMap<number, NumberingLevel>
  readonly startOverrides: ReadonlyMap<number, number>
}

export type NumberingDefinitions = ReadonlyMap<string, NumberingInstance>

/** Levels a list can have in every word processor. */
export const LEVEL_COUNT = 9
