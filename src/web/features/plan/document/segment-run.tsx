import { Fragment, type ReactNode, useContext } from 'react'
import { AnnotateContext } from '#web/features/plan/document/annotate.ts'
import type { Atom, Group, Segment } from '#web/features/plan/document/inline-runs.ts'
import { Mark } from '#web/ui/mark.tsx'

function AtomRun({ atom }: { readonly atom: Atom }): ReactNode {
  const text = atom.isSubscript ? <sub className="doc-sub">{atom.text}</sub> : atom.text
  return atom.mark === null ? text : <span className={`doc-lint doc-lint-${atom.mark}`}>{text}</span>
}

function GroupRun({ group }: { readonly group: Group }): ReactNode {
  // Atoms never move: their place in the text is their identity.
  // biome-ignore lint/suspicious/noArrayIndexKey: a stretch of text has no other name than its place
  const atoms = group.atoms.map((atom, index) => <AtomRun key={index} atom={atom} />)
  return group.figure === null ? atoms : <Figure figure={group.figure}>{atoms}</Figure>
}

/** 数字 — a printed figure under its note. What is in danger shows its shape too: a colour alone says nothing on paper. */
function Figure({ figure, children }: { readonly figure: string; readonly children: ReactNode }): ReactNode {
  const note = useContext(AnnotateContext)(figure)
  if (note === null) return <span className="doc-figure">{children}</span>
  const { text, language, state } = note
  const isInDanger = state === 'atRisk' || state === 'failed'
  return (
    <ruby className="doc-figure">
      {children}
      <rt lang={language} data-state={state ?? undefined}>
        {isInDanger ? <Mark state={state} bare /> : null}
        {text}
      </rt>
    </ruby>
  )
}

/** 行内文字 — one segment; `data-o` is its offset in the issued text, which copying and search rely on. */
export function SegmentRun({ segment }: { readonly segment: Segment }): ReactNode {
  const { clause, groups, start } = segment
  const runs = groups.map((group, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <Fragment key={index}>
      <GroupRun group={group} />
    </Fragment>
  ))
  if (clause === null) return <span data-o={start}>{runs}</span>
  return (
    <span className={`doc-clause doc-${clause.kind}`} data-o={start} data-clause={clause.key}>
      {runs}
    </span>
  )
}
