import type { PlanePoint, Size } from '#kernel/geo/web-mercator.ts'

/** 注记 — a text at a pixel; earlier ones have the first choice of room. */
export interface LabelWish {
  readonly key: string
  readonly at: PlanePoint
  readonly widthPx: number
}

/** Where a label stands from its symbol. */
export type Side = 'right' | 'left' | 'above' | 'below'

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const LINE_PX = 18
const SYMBOL_PX = 7
const GAP_PX = 10

const BOXES: Readonly<Record<Side, (at: PlanePoint, width: number) => Box>> = {
  right: ({ x, y }, width) => box(x + GAP_PX, y - LINE_PX / 2, width),
  left: ({ x, y }, width) => box(x - GAP_PX - width, y - LINE_PX / 2, width),
  above: ({ x, y }, width) => box(x - width / 2, y - GAP_PX - LINE_PX, width),
  below: ({ x, y }, width) => box(x - width / 2, y + GAP_PX, width),
}
const SIDES = ['right', 'left', 'above', 'below'] as const

const box = (left: number, top: number, width: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + LINE_PX,
})

/** 注记宽度 — of a text at 12.5 px: a Chinese character is as wide as high, others a little over half. */
export function labelWidth(text: string): number {
  return [...text].reduce((width, character) => width + (character > '\u2e7f' ? 12.5 : 7.2), 4)
}

/**
 * 注记配置 — a side for each label on which it stands whole inside the map and covers no symbol and no other label;
 * without room it is left out.
 */
export function placeLabels(wishes: readonly LabelWish[], size: Size): ReadonlyMap<string, Side> {
  const symbols = wishes.map(({ key, at: { x, y } }) => ({
    key,
    box: { left: x - SYMBOL_PX, top: y - SYMBOL_PX, right: x + SYMBOL_PX, bottom: y + SYMBOL_PX },
  }))
  const taken: Box[] = []
  const sides = new Map<string, Side>()
  for (const { key, at, widthPx } of wishes) {
    const others = [...taken, ...symbols.filter((symbol) => symbol.key !== key).map((symbol) => symbol.box)]
    const side = SIDES.find((candidate) => {
      const wanted = BOXES[candidate](at, widthPx)
      return isInside(wanted, size) && !others.some((other) => overlap(other, wanted))
    })
    if (side === undefined) continue
    sides.set(key, side)
    taken.push(BOXES[side](at, widthPx))
  }
  return sides
}

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

const isInside = ({ left, top, right, bottom }: Box, { width, height }: Size): boolean =>
  left >= 0 && top >= 0 && right <= width && bottom <= height
