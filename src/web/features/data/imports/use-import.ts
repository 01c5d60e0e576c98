import { useState } from 'react'
import type { z } from 'zod'
import type { confirmImport, lookAgain } from '#contract/schemas/observation.ts'
import { call } from '#web/api/call.ts'
import { useImportStep } from '#web/features/data/data-query.ts'

type Reading = z.input<typeof lookAgain>
export type Confirmation = z.input<typeof confirmImport>

/** 改看 — the file read another way, and whether that is going on. */
export interface LookAgain {
  readonly read: (reading: Reading) => void
  readonly isReading: boolean
  /** What is being read by just now; null: nothing is. */
  readonly asked: Reading | null
  readonly error: unknown
}

export function useLookAgain(county: string, importId: string): LookAgain {
  // Set with the click itself: a choice that jumped back for a moment would look refused.
  const [asked, setAsked] = useState<Reading | null>(null)
  const { mutate, error } = useImportStep(county, (body: Reading) =>
    call('lookAgain', { params: { county, importId }, body }),
  )
  const read = (reading: Reading) => {
    setAsked(reading)
    mutate(reading, { onSettled: () => setAsked(null) })
  }
  return { read, isReading: asked !== null, asked, error }
}

export function useConfirm(county: string, importId: string) {
  return useImportStep(county, (body: Confirmation) =>
    call('confirmObservations', { params: { county, importId }, body }),
  )
}

/** 取消 — a file that waits is given up, one that runs is stopped; either way nothing of it is in force. */
export function useCancel(county: string, importId: string) {
  return useImportStep<void>(county, () => call('cancelObservationImport', { params: { county, importId } }))
}
