import { createContext, type ReactNode, useContext } from 'react'
import type { Role } from '#kernel/plan/model.ts'
import type { StateCount } from '#web/features/verdict/count-states.ts'
import { StateCounts } from '#web/features/verdict/state-counts.tsx'
import { Mark } from '#web/ui/mark.tsx'
import { Stamp } from '#web/ui/stamp.tsx'

/** 三格 — who, by when, on what proof; already in words of the language on screen. */
export interface DutyView {
  readonly role: Role | null
  readonly who: string
  readonly others: string | null
  readonly clock: { readonly words: string; readonly isLate: boolean; readonly isDated: boolean }
  readonly evidence: string
}

/** 页边 — three fixed slots beside an item, and a light only where something is judged. */
export interface MarginView {
  /** Null beside an annexed object: it has no units and no deadline of its own. */
  readonly duty: DutyView | null
  /** How its targets stand. */
  readonly light: readonly StateCount[]
  /** Which item it is, for those who hear the page. */
  readonly heading: string
  /** The slots in full, with every unit's whole name. */
  readonly spoken: string
}

export type MarginOf = (item: string) => MarginView | null

/** Changing the as-of date changes this value only: margins are set anew, paragraphs are not. */
export const MarginContext = createContext<MarginOf>(() => null)

function ClockMark(): ReactNode {
  return (
    <svg className="doc-margin-mark" viewBox="0 0 14 14" width="13" height="13" aria-hidden="true">
      <circle cx="7" cy="7" r="5.4" fill="none" stroke="currentColor" />
      <path d="M7 3.9V7l2.1 1.4" fill="none" stroke="currentColor" />
    </svg>
  )
}

function EvidenceMark(): ReactNode {
  return (
    <svg className="doc-margin-mark" viewBox="0 0 14 14" width="13" height="13" aria-hidden="true">
      <path d="M2.5 1.5h9v11h-9zM4.7 4.5h4.6M4.7 7h4.6M4.7 9.5h4.6" fill="none" stroke="currentColor" />
    </svg>
  )
}

export function MarginSlot({ item }: { readonly item: string }): ReactNode {
  const margin = useContext(MarginContext)(item)
  if (margin === null) return null
  const { duty, light, heading, spoken } = margin
  return (
    <button type="button" className="doc-margin" data-clause={item} title={spoken}>
      <span className="doc-hidden">{heading}</span>
      {duty === null ? null : <Duty duty={duty} />}
      {light.length === 0 ? null : (
        <span className="doc-margin-line doc-margin-light">
          <Light light={light} />
        </span>
      )}
    </button>
  )
}

function Duty({ duty: { role, who, others, clock, evidence } }: { readonly duty: DutyView }): ReactNode {
  return (
    <>
      <span className="doc-margin-line doc-margin-who">
        {role === null ? <span className="doc-no-stamp">—</span> : <Stamp role={role} />}
        <span className="doc-margin-name">{who}</span>
        {others === null ? null : <span className="doc-margin-others">{others}</span>}
      </span>
      <span
        className={`doc-margin-line ${clock.isLate ? 'doc-clock-late' : ''} ${clock.isDated ? 'doc-clock-dated' : ''}`}
      >
        <ClockMark />
        <span className="doc-margin-words">{clock.words}</span>
      </span>
      <span className="doc-margin-line">
        <EvidenceMark />
        <span className="doc-margin-words">{evidence}</span>
      </span>
    </>
  )
}

/** The word of a single state; several states by their shapes, for there is no room for more. */
function Light({ light }: Pick<MarginView, 'light'>): ReactNode {
  const [only, ...others] = light
  if (only?.count === 1 && others.length === 0) return <Mark state={only.state} />
  return <StateCounts counts={light} isBare={others.length > 0} />
}
