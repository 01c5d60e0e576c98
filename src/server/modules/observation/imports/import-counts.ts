/** 导入计数 — what became of the readings of a file; `left` are its rows of stations that nobody named. */
export interface ImportCounts {
  readonly stored: number
  readonly unchanged: number
  readonly corrected: number
  readonly outranked: number
  readonly left: number
  readonly daysRecomputed: number
}
