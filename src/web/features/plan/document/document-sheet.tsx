import { memo, type ReactNode, type Ref } from 'react'
import { copyAsIssued } from '#web/features/plan/document/copy-as-issued.ts'
import type { BlockView, DocumentView } from '#web/features/plan/document/document-view.ts'
import { TableBlock } from '#web/features/plan/document/table-block.tsx'
import { TextBlock } from '#web/features/plan/document/text-block.tsx'
import '#web/features/plan/document/document.css'
import '#web/features/plan/document/document-marks.css'
import '#web/features/plan/document/document-table.css'
import '#web/features/plan/document/document-margin.css'

interface Props {
  readonly view: DocumentView
  /** The line under the first title: whence the text comes, and that the issued document prevails. */
  readonly note: ReactNode
  /** For paper: tables are set so that they break over pages. */
  readonly isPaged?: boolean
  readonly ref?: Ref<HTMLElement>
}

const LINE_PX = 32
const CHARACTERS_A_LINE = 32

/** What a paragraph not laid out yet will roughly measure, so that the scroll bar does not lie. */
function expectedHeight({ start, end }: BlockView): number {
  return Math.ceil((end - start) / CHARACTERS_A_LINE) * LINE_PX
}

/** 文件 — the document on its paper. It knows nothing of selection, search or lens: those are marked from outside. */
export const DocumentSheet = memo(function DocumentSheet({ view, note, isPaged = false, ref }: Props): ReactNode {
  const titleKey = view.blocks.find(({ kind }) => kind === 'title')?.key
  return (
    <article ref={ref} className="doc-paper" lang="zh-CN" onCopy={(event) => copyAsIssued(event, view.text)}>
      {titleKey === undefined ? <div className="doc-note">{note}</div> : null}
      {view.blocks.map((block) => (
        <div
          key={block.key}
          className={`doc-block doc-block-${block.kind}`}
          style={{ containIntrinsicBlockSize: `auto ${expectedHeight(block)}px` }}
        >
          {block.kind === 'table' ? <TableBlock block={block} isPaged={isPaged} /> : <TextBlock block={block} />}
          {block.key === titleKey ? <div className="doc-note">{note}</div> : null}
        </div>
      ))}
    </article>
  )
})
