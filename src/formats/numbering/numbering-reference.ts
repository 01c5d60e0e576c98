import type { NumberingCounter, NumberLabel } from './numbering-counter.ts'

/** 编号引用 — the list and level a paragraph or style asks for; numId 0 switches numbering off. */
export interface NumberingReference {
  readonly numId?: string
  readonly level?: number
}

/** 样式编号 — what a style asks for, with the style that gives the list: its level may stand in the list alone. */
export interface StyleNumbering extends NumberingReference {
  readonly styleId?: string
}

/** 段落的编号 — counts a paragraph in: its own reference before that of its style; null when it prints no number. */
export function nextLabel(
  counter: NumberingCounter,
  own: NumberingReference,
  styled: StyleNumbering,
): NumberLabel | null {
  const numId = own.numId ?? styled.numId
  if (numId === undefined || numId === '0') return null
  const ofStyle =
    own.numId === undefined && styled.styleId !== undefined
      ? (styled.level ?? counter.levelOfStyle(numId, styled.styleId))
      : 0
  return counter.next(numId, own.level ?? ofStyle)
}

/** 带编号的文字 — a tab after a number is layout. One space stands for it where number and text would run together: 1. 2024年. */
export function labelled(label: NumberLabel | null, text: string): string {
  if (!label) return text
  const wouldMerge = /[\w.)]$/.test(label.text) && /^\w/.test(text)
  return label.text + (wouldMerge || (label.suffix === 'space' && text !== '') ? ' ' : '') + text
}
