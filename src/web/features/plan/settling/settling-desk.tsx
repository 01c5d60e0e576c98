import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import type { NewSettlement } from '#contract/schemas/settlement.ts'
import type { Settlement } from '#kernel/plan/settlement.ts'
import type { DocumentView } from '#web/features/plan/document/document-view.ts'
import { CorrectSheet } from '#web/features/plan/settling/correct-sheet.tsx'
import { fieldOfMark, markOf } from '#web/features/plan/settling/mark-of.ts'
import { type Correcting, type Settling, SettlingContext } from '#web/features/plan/settling/settling.ts'
import { useNameOptions } from '#web/features/plan/settling/use-name-options.ts'
import { unitsQuery } from '#web/features/units/units-query.ts'
import { useCan, useCounty } from '#web/shell/county.ts'

interface Props {
  readonly settlements: readonly Settlement[]
  readonly view: DocumentView
  readonly year: number
  /** Whether what is on the screen can still be settled: not a past moment, not an old version. */
  readonly isOpen: boolean
  readonly settle: (given: NewSettlement) => Promise<Settlement>
  readonly withdraw: (settlementId: string) => Promise<void>
  readonly children: ReactNode
}

/** 校订台 — gives everything inside it the means to settle, and holds the sheet in which values are put right. */
export function SettlingDesk({ settlements, view, year, isOpen, settle, withdraw, children }: Props): ReactNode {
  const may = useCan()
  const county = useCounty().slug
  const { data: directory } = useQuery(unitsQuery(county))
  const { items, openIssues, text } = view
  const names = useNameOptions(directory, items)
  const [busy, setBusy] = useState(0)
  const [correcting, setCorrecting] = useState<Correcting | null>(null)
  const maySettle = isOpen && may('plan.settle')
  const settling = useMemo<Settling>(() => {
    const counted = async <T,>(work: Promise<T>): Promise<T> => {
      setBusy((count) => count + 1)
      try {
        return await work
      } finally {
        setBusy((count) => count - 1)
      }
    }
    return {
      settlements,
      maySettle,
      isBusy: busy > 0,
      names,
      settle: (given) => counted(settle(given)),
      withdraw: (id) => counted(withdraw(id)),
      markFor: (taskKey, field) => {
        const issue = openIssues.find((open) => open.item === taskKey && fieldOfMark(open) === field)
        return issue === undefined ? null : markOf(issue, text)
      },
      correct: setCorrecting,
    }
  }, [settlements, maySettle, busy, names, settle, withdraw, openIssues, text])
  const item = correcting === null ? undefined : items.find(({ key }) => key === correcting.taskKey)
  return (
    <SettlingContext.Provider value={settling}>
      {children}
      {correcting !== null && item !== undefined ? (
        <CorrectSheet
          key={`${correcting.taskKey}-${correcting.field}`}
          what={correcting}
          item={item}
          document={text}
          year={year}
          onClose={() => setCorrecting(null)}
        />
      ) : null}
    </SettlingContext.Provider>
  )
}
