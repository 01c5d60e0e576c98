import type { EventDates } from '#kernel/plan/due-date.ts'
import type { Deadline, Domain, Role } from '#kernel/plan/model.ts'

/** 任务单位 — who is named in a role, in printed order; `isPart`: leads only a part of the task, named inside the text; 等: the list is open. */
export interface TaskParty {
  readonly role: Role
  readonly name: string
  readonly unitId: string | null
  readonly setId: string | null
  readonly isPart: boolean
  readonly isOpenEnded: boolean
}

/** 任务记录 — a task as settled at a moment, with all that lists, filters and calendars ask of it but its text. */
export interface TaskRecord {
  readonly id: string
  readonly lineageId: string
  readonly versionId: string
  readonly part: number
  readonly key: string
  readonly title: string
  readonly domain: Domain
  readonly path: readonly string[]
  /** Each heading of the path, joined from the outermost by U+001F. */
  readonly sections: readonly string[]
  /** The same without the heading that is the task's own: a section of one is no use in a list of sections. */
  readonly listedSections: readonly string[]
  readonly parties: readonly TaskParty[]
  /** Its roles stand under a label (牵头单位：…), not only in a sentence. */
  readonly isPrinted: boolean
  readonly deadlines: readonly Deadline[]
  readonly events: EventDates
  /** The plan's year; of a plan that states none, the year it was issued. */
  readonly year: number
  readonly firmness: 'must' | 'strive' | 'none'
  readonly targetCount: number
  readonly awaitingCount: number
  readonly openMarks: number
  readonly isQuestioned: boolean
  readonly isCorrected: boolean
}

export const SECTION_SEPARATOR = '\u001F'
