import type { WaterClass } from '#kernel/plan/model.ts'
import { attainsClass, WATER_CLASSES } from '#kernel/water/water-class.ts'
import type { WaterMonth } from '#web/features/water/wire.ts'

/** 月格 — what one month of one water shows: a class, why there is none, or that it is still to come. */
export type MonthCell =
  | {
      readonly kind: 'class'
      readonly month: string
      readonly waterClass: WaterClass
      readonly attains: boolean | null
      /** 至今 — the month is not over at the moment. */
      readonly isRunning: boolean
      /** 公布类别 — only where it differs from ours; where it is the same there is nothing to set beside it. */
      readonly official: Official | null
    }
  | { readonly kind: 'noData'; readonly month: string }
  | { readonly kind: 'future'; readonly month: string }

export interface Official {
  readonly waterClass: WaterClass
  readonly attains: boolean | null
  readonly documentNumber: string
  readonly note: string
}

const asClass = (text: string): WaterClass | null => WATER_CLASSES.find((one) => one === text) ?? null

/** 十二个月 — of a year, in order; `today` is the day of the moment. */
export function monthCells(
  year: number,
  months: readonly WaterMonth[],
  { target, today }: { readonly target: WaterClass | null; readonly today: string },
): readonly MonthCell[] {
  return Array.from({ length: 12 }, (_, at): MonthCell => {
    const month = `${year}-${String(at + 1).padStart(2, '0')}`
    const found = months.find((one) => one.month === month)
    const waterClass = found?.result?.waterClass ?? null
    if (!found || waterClass === null)
      return month > today.slice(0, 7) ? { kind: 'future', month } : { kind: 'noData', month }
    return {
      kind: 'class',
      month,
      waterClass,
      attains: found.result?.attains ?? null,
      isRunning: !found.isOver,
      official: officialOf(found, waterClass, target),
    }
  })
}

function officialOf({ published }: WaterMonth, ours: WaterClass, target: WaterClass | null): Official | null {
  const waterClass = published && asClass(published.waterClass)
  if (!published || waterClass === null || waterClass === ours) return null
  const { documentNumber, note } = published
  return { waterClass, attains: target && attainsClass(waterClass, target), documentNumber, note }
}

/** 达标月数 — of the months that are over, by our reckoning; `official` where the official classes change the count. */
export interface AttainedMonths {
  readonly attained: number
  readonly judged: number
  readonly official: number | null
}

export function attainedMonths(cells: readonly MonthCell[]): AttainedMonths {
  const judged = cells.flatMap((cell) =>
    cell.kind === 'class' && cell.attains !== null && !cell.isRunning
      ? [{ ours: cell.attains, legal: (cell.official ?? cell).attains }]
      : [],
  )
  const attained = judged.filter(({ ours }) => ours).length
  const official = judged.filter(({ legal }) => legal === true).length
  return { attained, judged: judged.length, official: official === attained ? null : official }
}
