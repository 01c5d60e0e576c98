import { Fragment } from 'react'
import { chemicalRuns } from '#web/ui/chemical-runs.ts'

/** 化学式文字 — PM₂.₅ and its kin with real subscripts; copying gives the plain characters back. */
export function ChemText({ children }: { readonly children: string }) {
  return chemicalRuns(children).map((run, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a text have no other identity than their place
    run.isSubscript ? <sub key={index}>{run.text}</sub> : <Fragment key={index}>{run.text}</Fragment>,
  )
}
