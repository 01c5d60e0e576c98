import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ProvenanceWire } from '#contract/schemas/observation.ts'
import { plainSubscripts } from '#web/charts/plain-subscripts.ts'
import { evidenceText } from '#web/features/evidence/evidence-text.ts'
import { ProvenanceSlip, type SlipStation } from '#web/features/evidence/provenance-slip.tsx'
import { Readings } from '#web/features/evidence/readings.tsx'
import { useText } from '#web/i18n/dictionary.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { ErrorState } from '#web/ui/error-state.tsx'
import { LoadingState } from '#web/ui/loading-state.tsx'

/** 凭证来源 — the slip itself, or how to ask for it when somebody wants to see it. */
export type SlipSource =
  | ProvenanceWire
  | {
      readonly queryKey: readonly unknown[]
      readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<ProvenanceWire>
    }

/** 所指之数 — the figure the person pointed at, with the clause that decides it first. */
export interface ShownValue {
  readonly rounded: string
  readonly raw: string | null
  readonly rule?: ProvenanceWire['rules'][number] | undefined
}

/** An evaluation has one slip and many numbers: the slip is told which of them is meant. */
function slipOf(slip: ProvenanceWire, shown: ShownValue | null | undefined): ProvenanceWire {
  if (shown === undefined) return slip
  if (shown === null) return { ...slip, rounded: null, raw: null }
  const { rounded, raw, rule } = shown
  const rest = slip.rules.filter(({ standard, clause }) => standard !== rule?.standard || clause !== rule.clause)
  return { ...slip, rounded, raw, rules: rule === undefined ? slip.rules : [rule, ...rest] }
}

interface SlipDialogProps {
  readonly what: string
  readonly source: SlipSource
  readonly shown: ShownValue | null | undefined
  readonly onClose: () => void
}

/** 凭证页 — a sheet with the slip, from which the readings of each station are one step further; Escape leaves. */
export function SlipDialog({ what, source, shown, onClose }: SlipDialogProps) {
  const text = useText(evidenceText)
  const [station, setStation] = useState<SlipStation | null>(null)
  const isAtHand = 'rules' in source
  const asked = useQuery({
    queryKey: isAtHand ? ['slip', source.inputsHash] : [...source.queryKey, 'slip'],
    queryFn: ({ signal }) => (isAtHand ? source : source.queryFn({ signal })),
    ...(isAtHand ? { initialData: source } : {}),
  })
  const slip = isAtHand ? source : asked.data
  return (
    <Dialog
      title={plainSubscripts(station === null ? text.slipOf(what) : text.readingsAt(station.name))}
      shape="sheet"
      onClose={onClose}
      footer={
        <>
          {station === null ? (
            <Button onClick={() => globalThis.print()}>{text.print}</Button>
          ) : (
            <Button onClick={() => setStation(null)}>{text.back}</Button>
          )}
          <Button tone="primary" onClick={onClose}>
            {text.close}
          </Button>
        </>
      }
    >
      {slip === undefined && asked.error ? (
        <ErrorState inline error={asked.error} onRetry={() => void asked.refetch()} />
      ) : null}
      {slip === undefined && !asked.error ? <LoadingState label={text.loading} /> : null}
      {slip && station === null ? <ProvenanceSlip provenance={slipOf(slip, shown)} onReadings={setStation} /> : null}
      {slip && station !== null ? <Readings slip={slip} station={station} /> : null}
    </Dialog>
  )
}
