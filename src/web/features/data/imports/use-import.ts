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
  readonly error: unknown
}

export function useLookAgain(county: string, importId: string): LookAgain {
  const { mutate, isPending, error } = useImportStep(county, (body: Reading) =>
    call('lookAgain', { params: { county, importId }, body }),
  )
  return { read: mutate, isReading: isPending, error }
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
