import { Fragment, type ReactNode } from 'react'
import type { Annotate } from '#web/features/plan/document/annotate.ts'
import type { Atom, Group, Segment } from '#web/features/plan/document/inline-runs.ts'

function AtomRun({ atom }: { readonly atom: Atom }): ReactNode {
  const text = atom.isSubscript ? <sub className="doc-sub">{atom.text}</sub> : atom.text
  return atom.mark === null ? text : <span className={`doc-lint doc-lint-${atom.mark}`}>{text}</span>
}

function GroupRun({ group, annotate }: { readonly group: Group; readonly annotate: Annotate }): ReactNode {
  // Atoms never move: their place in the text is their identity.
  // biome-ignore lint/suspicious/noArrayIndexKey: a stretch of text has no other name than its place
  const atoms = group.atoms.map((atom, index) => <AtomRun key={index} atom={atom} />)
  if (group.figure === null) return atoms
  const note = annotate(group.figure)
  if (note === null) return <span className="doc-figure">{atoms}</span>
  return (
    <ruby className="doc-figure">
      {atoms}
      <rt>{note}</rt>
    </ruby>
  )
}

/** 行内文字 — one segment; `data-o` is its offset in the issued text, which copying and search rely on. */
export function SegmentRun({
  segment,
  annotate,
}: {
  readonly segment: Segment
  readonly annotate: Annotate
}): ReactNode {
  const { clause, groups, start } = segment
  const runs = groups.map((group, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <Fragment key={index}>
      <GroupRun group={group} annotate={annotate} />
    </Fragment>
  ))
  if (clause === null) return <span data-o={start}>{runs}</span>
  return (
    <span className={`doc-clause doc-${clause.kind}`} data-o={start} data-clause={clause.key}>
      {runs}
    </span>
  )
}
