import type { ImportProgress } from '#contract/schemas/plan-import.ts'

/** Enough for every upload of a busy morning; the oldest gives way. */
const KEPT = 200
/** Whoever asks later than this after the last step has gone. */
const KEPT_MS = 10 * 60_000

type Stage = ImportProgress['stage']

/** 进度报告 — how far a step is, in its own unit: bytes, characters, tasks, clauses; total null while unknown. */
export type ReportProgress = (stage: Stage, done: number, total: number | null) => void

interface Entry extends Omit<ImportProgress, 'elapsedMs'> {
  readonly startedAt: number
  readonly reportedAt: number
}

/** 进度板 — how far the running uploads are, in memory only: bounded, and forgotten soon after they ended. */
export interface ProgressBoard {
  /** Starts an upload under the id its sender chose; answers how to report it and how to end it. */
  begin(countyId: string, progressId: string): { readonly report: ReportProgress; readonly end: () => void }
  read(countyId: string, progressId: string): ImportProgress | null
}

export function createProgressBoard(now: () => number = () => performance.now()): ProgressBoard {
  const entries = new Map<string, Entry>()
  const forgetOld = (): void => {
    for (const [key, { reportedAt }] of entries) {
      if (now() - reportedAt > KEPT_MS || entries.size > KEPT) entries.delete(key)
    }
  }
  return {
    begin: (countyId, progressId) => {
      const key = `${countyId} ${progressId}`
      const startedAt = now()
      const put = (entry: Pick<Entry, 'stage' | 'done' | 'total' | 'finished'>): void => {
        // The map keeps its order of insertion: who reported last stands last.
        entries.delete(key)
        entries.set(key, { ...entry, startedAt, reportedAt: now() })
        forgetOld()
      }
      put({ stage: 'received', done: 0, total: null, finished: false })
      return {
        report: (stage, done, total) => put({ stage, done, total, finished: false }),
        end: () => {
          const { stage, done, total } = entries.get(key) ?? { stage: 'received', done: 0, total: null }
          put({ stage, done, total, finished: true })
        },
      }
    },
    read: (countyId, progressId) => {
      forgetOld()
      const entry = entries.get(`${countyId} ${progressId}`)
      if (entry === undefined) return null
      const { stage, done, total, finished, startedAt, reportedAt } = entry
      return { stage, done, total, finished, elapsedMs: (finished ? reportedAt : now()) - startedAt }
    },
  }
}
