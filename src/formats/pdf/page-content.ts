/** 字 — one printed character in its place; points from the upper left corner of the upright page. */
export interface Glyph {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
}

/** 线 — a drawn line: a horizontal one lies `at` a height and runs from left to right, a vertical one `at` a width, downwards. */
export interface Rule {
  readonly kind: 'horizontal' | 'vertical'
  readonly at: number
  readonly from: number
  readonly to: number
}

/** 一页的内容 — what is printed upright on a page, in the order of the file. */
export interface PageContent {
  /** Counted from 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  readonly rules: readonly Rule[]
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}
