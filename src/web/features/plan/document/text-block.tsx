import { memo, type ReactNode } from 'react'
import type { HeadingView, LineView, ParagraphView } from '#web/features/plan/document/document-view.ts'
import { MarginSlot } from '#web/features/plan/document/margin-slot.tsx'
import { ProofSign } from '#web/features/plan/document/proof-sign.tsx'
import { SegmentRun } from '#web/features/plan/document/segment-run.tsx'

export function LineRun({ line }: { readonly line: LineView }): ReactNode {
  const columns = line.columns.map((segments) =>
    segments.map((segment) => <SegmentRun key={segment.start} segment={segment} />),
  )
  if (columns.length === 1) return columns
  return columns.map((column, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: columns of a printed line never move
    <span key={index} className="doc-column">
      {column}
    </span>
  ))
}

const lineClass = (line: LineView): string => (line.columns.length > 1 ? 'doc-line doc-line-columns' : 'doc-line')

function blockClass(block: HeadingView | ParagraphView): string {
  return block.kind === 'heading' ? `doc-text doc-heading doc-heading-${block.level}` : `doc-text doc-${block.kind}`
}

const HEADINGS = { 1: 'h3', 2: 'h4', 3: 'h5', 4: 'h6' } as const

/** A heading that a screen reader can jump to: titles are level 2, 一、 is 3, （一） 4, and so on. */
function tagOf(block: HeadingView | ParagraphView): 'div' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' {
  if (block.kind === 'title') return 'h2'
  return block.kind === 'heading' ? HEADINGS[block.level] : 'div'
}

/** 段落 — a title, heading, paragraph or line group with its margin at the left and its proof sign at the right. */
export const TextBlock = memo(function TextBlock({
  block,
}: {
  readonly block: HeadingView | ParagraphView
}): ReactNode {
  const Tag = tagOf(block)
  return (
    <div className={`doc-row doc-row-${block.kind}`} data-block={block.key} data-item={block.item ?? undefined}>
      {block.item !== null && block.carriesMargin ? <MarginSlot item={block.item} /> : null}
      <Tag className={blockClass(block)}>
        {block.lines.map((line) => (
          <span key={line.start} className={lineClass(line)}>
            <LineRun line={line} />
          </span>
        ))}
      </Tag>
      <ProofSign issues={block.proofs} />
    </div>
  )
})
