import type { ClipboardEvent } from 'react'
import { offsetAt, placedStretches } from '#web/features/plan/document/text-position.ts'

/**
 * 照原文复制 — puts the issued text between the two ends of the selection on the clipboard, character for character:
 * without annotations, stamps or the line breaks of the screen. A selection that holds no issued text is left alone.
 */
export function copyAsIssued(event: ClipboardEvent<HTMLElement>, text: string): void {
  const selection = globalThis.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return
  const range = selection.getRangeAt(0)
  const touched = placedStretches(event.currentTarget).filter(({ element }) => range.intersectsNode(element))
  const first = touched[0]
  const last = touched.at(-1)
  if (!first || !last) return
  const from = offsetAt(range.startContainer, range.startOffset) ?? first.start
  const to = offsetAt(range.endContainer, range.endOffset) ?? last.end
  if (to <= from) return
  event.clipboardData.setData('text/plain', text.slice(from, to))
  event.preventDefault()
}
