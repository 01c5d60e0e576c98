import type { Places } from '#kernel/plan-parser/roles/places.ts'
import type { UnitMention } from '#kernel/plan-parser/roles/unit-list.ts'
import { readUnitList } from '#kernel/plan-parser/roles/unit-list.ts'
import type { PlanText } from '#kernel/plan-parser/text/plan-text.ts'
import { foldedOf } from '#kernel/plan-parser/text/plan-text.ts'
import type { Piece } from './paragraphs.ts'

const LONGEST = 400
const NOWHERE: Places = { names: [], stems: [], own: null }

/** 主送机关 — a line of units that ends in a colon. */
export function isRecipients(piece: Piece | undefined, source: PlanText): boolean {
  return readRecipients(piece, source).length > 0
}

/** The addressees in printed order, as printed; none when the piece is no such line. */
export function readRecipients(piece: Piece | undefined, source: PlanText): readonly string[] {
  if (piece?.kind !== 'paragraph' || piece.marker !== null || piece.end - piece.start > LONGEST) return []
  const folded = foldedOf(source, piece)
  if (!folded.endsWith('：') || folded.includes('。')) return []
  const { units } = readUnitList({ start: piece.start, end: piece.end - 1 }, { source, places: NOWHERE })
  const known = units.filter((unit: UnitMention) => unit.kind !== null)
  return known.length > 0 && known.length * 2 >= units.length ? units.map((unit) => unit.printed) : []
}
