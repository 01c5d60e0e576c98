import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5'
import { unreadable } from '#formats/unreadable-error.ts'
import type { HtmlDocument } from './html-node.ts'
import { hasMonsterTag } from './monster-tag.ts'

/** What a page of a plan stays far below; some parts of parsing cost the square of them. */
const MAX_ELEMENTS = 400_000
const MAX_DEPTH = 500

/** 解析网页 — the tree that a browser would build. Throws `UnreadableError` when it grows beyond any document's. */
export function parsePage(text: string): HtmlDocument {
  if (hasMonsterTag(text)) throw unreadable('HTML_TOO_COMPLEX', {})
  return parse<DefaultTreeAdapterMap>(text, { treeAdapter: boundedAdapter() })
}

function boundedAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  let elements = 0
  let depth = 0
  const refuseAbove = (count: number, limit: number): void => {
    if (count > limit) throw unreadable('HTML_TOO_COMPLEX', {})
  }
  return {
    ...defaultTreeAdapter,
    createElement(...parameters) {
      elements += 1
      refuseAbove(elements, MAX_ELEMENTS)
      return defaultTreeAdapter.createElement(...parameters)
    },
    onItemPush() {
      depth += 1
      refuseAbove(depth, MAX_DEPTH)
    },
    onItemPop() {
      depth -= 1
    },
  }
}
