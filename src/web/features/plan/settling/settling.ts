import { createContext, useContext } from 'react'
import type { NewSettlement } from '#contract/schemas/settlement.ts'
import type { SettledField, SettledMark, Settlement } from '#kernel/plan/settlement.ts'
import type { ComboOption } from '#web/ui/combobox-view.ts'

/** 待校订之处 — one field of one task, and the proof mark that asked for it, if one did. */
export interface Correcting {
  readonly taskKey: string
  readonly field: SettledField
  readonly mark: SettledMark | null
}

/** 校订台 — what the screens of a plan and of a draft share: what is settled, and how to settle more. */
export interface Settling {
  readonly settlements: readonly Settlement[]
  readonly maySettle: boolean
  readonly isBusy: boolean
  /** Names a role may hold: units and sets of the county and of the document. */
  readonly names: readonly ComboOption[]
  readonly settle: (given: NewSettlement) => Promise<Settlement>
  readonly withdraw: (settlementId: string) => Promise<void>
  /** The open proof mark that a correction of this field answers; null: none. */
  readonly markFor: (taskKey: string, field: SettledField) => SettledMark | null
  /** Opens the sheet in which a value is put right. */
  readonly correct: (what: Correcting) => void
}

/** Print and other readers settle nothing. */
const READ_ONLY: Settling = {
  settlements: [],
  maySettle: false,
  isBusy: false,
  names: [],
  settle: () => Promise.reject(new TypeError('nothing can be settled here')),
  withdraw: () => Promise.reject(new TypeError('nothing can be settled here')),
  markFor: () => null,
  correct: () => undefined,
}

export const SettlingContext = createContext<Settling>(READ_ONLY)

export const useSettling = (): Settling => useContext(SettlingContext)
