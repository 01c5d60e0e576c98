import type { LayoutBlock } from '#kernel/plan/layout.ts'
import type { Piece } from './paragraphs.ts'

/** 块 — a piece of the document with its part in it. Body pieces become headings, paragraphs and items later. */
export type Block =
  | {
      readonly kind: Exclude<LayoutBlock['kind'], 'heading' | 'table' | 'paragraph'>
      readonly pieces: readonly Piece[]
    }
  | { readonly kind: 'body'; readonly pieces: readonly Piece[] }

/** 分区 — a plan of the document: its title and its body, annexes after it included. */
export interface PlanZone {
  readonly title: string
  readonly blocks: readonly Block[]
  readonly annexes: readonly AnnexZone[]
}

/** 附件 — what stands under one annex label. */
export interface AnnexZone {
  readonly number: number
  readonly title: string
  readonly blocks: readonly Block[]
}
