import type { AnnexedObject } from '#kernel/plan/model.ts'
import { waterClassOf } from '#kernel/plan-parser/meaning/water-class.ts'
import type { ColumnKind } from '#kernel/plan-parser/structure-lexicon.ts'
import { fold } from '#kernel/plan-parser/text/fold.ts'
import type { PlanText } from '#kernel/plan-parser/text/plan-text.ts'
import { compact, printed } from '#kernel/plan-parser/text/plan-text.ts'
import type { Coordinates } from './coordinates.ts'
import { readCoordinates } from './coordinates.ts'
import type { Grid, GridRow } from './grid.ts'
import { cellAt } from './grid.ts'
import type { TableHead } from './table-head.ts'

/** 附件对象所在 — an object of an annex and the row it stands in. */
export interface ObjectRow {
  readonly row: number
  readonly object: Omit<AnnexedObject, 'id'>
}

/** 是否对象表 — river sections or water sources with their place or their target class. */
export function isObjectTable(head: TableHead): boolean {
  const kinds = new Set(head.columns.map(({ kind }) => kind))
  const hasName = kinds.has('riverSection') || kinds.has('waterSource')
  const hasPlace = (kinds.has('longitude') && kinds.has('latitude')) || kinds.has('coordinates')
  return hasName && (hasPlace || kinds.has('targetClass'))
}

/** 读对象表 — every row with a name, in printed order; an empty cell under a merged one repeats what stands above. */
export function readObjectTable(grid: Grid, head: TableHead, source: PlanText): readonly ObjectRow[] {
  const rows: ObjectRow[] = []
  const river = { text: '' }
  for (let index = head.rows; index < grid.rows.length; index += 1) {
    const row = grid.rows[index] ?? []
    const object = readObject(row, head, source, river)
    if (object) rows.push({ row: index, object })
  }
  return rows
}

type TextOf = (kind: ColumnKind) => string

/** Figures are read from folded text, the words are kept as printed. */
function placeOf(textOf: TextOf, source: PlanText): Coordinates {
  const kinds = ['longitude', 'latitude', 'coordinates'] as const
  const [longitude = '', latitude = '', both = ''] = kinds.map(textOf)
  const read = readCoordinates(
    fold(longitude, source.lexicon),
    fold(latitude, source.lexicon),
    fold(both, source.lexicon),
  )
  const printedText =
    longitude === '' && latitude === '' ? both : [longitude, latitude].filter((text) => text !== '').join(', ')
  return { ...read, lonLatText: printedText }
}

function readObject(
  row: GridRow,
  head: TableHead,
  source: PlanText,
  above: { text: string },
): Omit<AnnexedObject, 'id'> | null {
  const textOf = (kind: ColumnKind): string => {
    const column = head.columns.find((candidate) => candidate.kind === kind)
    const cell = column && cellAt(row, column.index)
    return cell ? compact(printed(source, cell)) : ''
  }
  const name = textOf('riverSection') || textOf('waterSource')
  const first = row[0]
  const last = row.findLast((cell) => cell.start < cell.end)
  if (name === '' || !first || !last || row.length < 2) return null
  above.text = textOf('river') || above.text
  const classText = textOf('targetClass')
  const state = textOf('state')
  return {
    kind: textOf('riverSection') === '' ? 'water-source' : 'river-section',
    name,
    ...(above.text === '' ? {} : { river: above.text }),
    ...placeOf(textOf, source),
    targetClass: waterClassOf(classText),
    classText,
    ...(state === '' ? {} : { state }),
    source: { start: first.start, end: last.end },
  }
}
