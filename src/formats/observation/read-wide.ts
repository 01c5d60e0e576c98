import type { TextSheet } from '#formats/table/text-sheet.ts'
import { factorDefinition } from '#packs/factors/all.ts'
import { checkTable } from './checks/check-table.ts'
import { labelShift } from './interval.ts'
import { observationIssue } from './issue.ts'
import type { ObservationReading, ReadOptions } from './observation-reading.ts'
import { readQuotsoft } from './read-quotsoft.ts'

const SAMPLE_ROWS = 20
/** 1,700 stations beside one another help nobody. */
const SAMPLE_COLUMNS = 12

/** 读站点宽表 — hours are labelled by their end unless the person says otherwise: hour 0 is the end of the day before. */
export function readWide(sheet: TextSheet, options: ReadOptions): ObservationReading {
  const preview = {
    head: (sheet.rows[0]?.cells ?? []).slice(0, SAMPLE_COLUMNS),
    sample: sheet.rows.slice(1, SAMPLE_ROWS + 1).map(({ cells }) => cells.slice(0, SAMPLE_COLUMNS)),
  }
  if (preview.head[0]?.toLowerCase() !== 'date') {
    const issues = [observationIssue('COLUMN_MISSING', { line: 1, column: 'date' }, {})]
    return { kind: 'refused', form: 'quotsoft', mapping: null, issues, needs: [], ...preview }
  }
  const { draft, issues, badRows } = readQuotsoft(sheet, options.now)
  const labelConvention = options.labelConvention ?? 'ending'
  const shift = labelShift('hour', labelConvention)
  const labelled = draft.table()
  const checked = checkTable(
    { ...labelled, start: labelled.start.map((label) => label - shift) },
    {
      interval: 'hour',
      isInstant: labelConvention === 'instant',
      labelShift: shift,
      headOf: (factor) => factorDefinition(factor)?.symbol ?? factor,
      isRowChecked: false,
      isUnitChecked: false,
    },
  )
  return {
    kind: 'read',
    form: 'quotsoft',
    interval: 'hour',
    labelConvention,
    mapping: null,
    table: checked.table,
    issues: [...issues, ...checked.issues],
    unlistedIssues: 0,
    badLines: badRows + checked.badRows,
    needs: checked.needs,
    ...preview,
  }
}
