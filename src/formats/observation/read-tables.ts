import type { TextSheet } from '#formats/table/text-sheet.ts'
import type { Factor } from '#kernel/observation/factor.ts'
import type { ObservationForm } from '#kernel/observation/observation-form.ts'
import type { LabelConvention, ObservationTable } from '#kernel/observation/observation-table.ts'
import { checkTable } from './checks/check-table.ts'
import { detectForm } from './detect-form.ts'
import { findHead, type SheetHead, widestHead } from './find-head.ts'
import { intervalOf, labelShift } from './interval.ts'
import { observationIssue } from './issue.ts'
import type { FilePreview, ObservationReading, ReadingNeed, ReadOptions } from './observation-reading.ts'
import { tablePeriod } from './row-time.ts'
import { hasTimeColumns, type SheetColumns, sheetColumns } from './sheet-columns.ts'
import { SheetReader, type SheetSink } from './sheet-reader.ts'
import { TableDraft } from './table-draft.ts'

const SAMPLE_ROWS = 20

/** Water is sampled at a moment. Weather and any other table may be labelled either way: a person has to say. */
const CONVENTIONS: Readonly<Partial<Record<ObservationForm, LabelConvention>>> = {
  sectionAutomatic: 'instant',
  laboratory: 'instant',
  riverStage: 'instant',
}

interface HeadedSheet {
  readonly sheet: TextSheet
  readonly head: SheetHead
  readonly columns: SheetColumns
}

/** 读一般表 — any table with a row a station and time: the sheets whose heads are found, read into one table. */
export function readTables(sheets: readonly TextSheet[], options: ReadOptions): ObservationReading {
  const mapping = options.mapping ?? null
  const headed = sheets.flatMap((sheet) => {
    const head = findHead(sheet, mapping)
    return head ? [{ sheet, head, columns: sheetColumns(head, mapping) }] : []
  })
  const [first] = headed
  if (first === undefined) return refusedUnknown(sheets, options)
  const form = options.form ?? detectForm(first.sheet, first.head)
  const missing = headed.map(missingColumn).find((column) => column !== null)
  if (missing) return refusedMissing(first, form, missing)
  const preview = previewOf(first.sheet, first.head)
  return assemble(headed, preview, form, options)
}

function refusedUnknown(sheets: readonly TextSheet[], { form, mapping }: ReadOptions): ObservationReading {
  const [sheet] = sheets.filter(({ rows }) => rows.length > 0)
  const head = sheet ? widestHead(sheet) : null
  const code = sheet ? 'FORM_UNKNOWN' : 'FILE_EMPTY'
  return {
    kind: 'refused',
    form: form ?? null,
    mapping: mapping ?? (head ? sheetColumns(head, null).mapping : null),
    issues: [observationIssue(code, { line: null, column: null }, {})],
    needs: sheet ? [{ kind: 'mapping' }] : [],
    ...(sheet && head ? previewOf(sheet, head) : { head: [], sample: [] }),
  }
}

/** What no row can do without; a month may stand in the title. */
function missingColumn({ head, columns }: HeadedSheet): string | null {
  if (columns.factors.length === 0 && columns.issues.every(({ code }) => code === 'COLUMN_UNMAPPED')) return '监测项目'
  const period = tablePeriod(head.context)
  const hasMonth = period.year !== null && period.month !== null
  if (hasTimeColumns(columns.roles) || hasMonth) return null
  return columns.issues.some(({ code }) => code === 'COLUMN_TWICE') ? null : '监测时间'
}

function refusedMissing(
  { sheet, head, columns }: HeadedSheet,
  form: ObservationForm,
  column: string,
): ObservationReading {
  return {
    kind: 'refused',
    form,
    mapping: columns.mapping,
    issues: [observationIssue('COLUMN_MISSING', { line: null, column }, {}), ...columns.issues],
    needs: [{ kind: 'mapping' }],
    ...previewOf(sheet, head),
  }
}

function previewOf(sheet: TextSheet, head: SheetHead): FilePreview {
  const rows = sheet.rows.slice(head.bodyFrom, head.bodyFrom + SAMPLE_ROWS)
  return { head: head.heads, sample: rows.map(({ cells }) => head.heads.map((_, index) => cells[index] ?? '')) }
}

function assemble(
  headed: readonly HeadedSheet[],
  preview: FilePreview,
  form: ObservationForm,
  options: ReadOptions,
): ObservationReading {
  const sink: SheetSink = {
    draft: new TableDraft(),
    issues: [],
    grains: [],
    needs: [],
    now: options.now,
    badRows: 0,
    unlisted: 0,
  }
  for (const { sheet, head, columns } of headed) {
    sink.issues.push(...columns.issues)
    new SheetReader(sheet, head, columns, sink, headed.length > 1).read()
  }
  const labelled = sink.draft.table()
  const interval = intervalOf(form, sink.grains, labelled)
  const convention = options.labelConvention ?? CONVENTIONS[form] ?? (isClockless(interval) ? 'instant' : null)
  const shift = labelShift(interval, convention)
  const heads = headsOf(headed)
  const checked = checkTable(shifted(labelled, shift), {
    interval,
    isInstant: convention === 'instant',
    labelShift: shift,
    headOf: (factor) => heads.get(factor) ?? factor,
    ...classHeadOf(headed),
    isRowChecked: false,
    isUnitChecked: true,
  })
  return {
    kind: 'read',
    form,
    interval,
    labelConvention: convention,
    mapping: headed[0]?.columns.mapping ?? null,
    table: checked.table,
    issues: [...sink.issues, ...checked.issues],
    unlistedIssues: sink.unlisted,
    badLines: sink.badRows + checked.badRows,
    needs: [...needsOf(headed, checked.table, convention), ...sink.needs, ...checked.needs],
    ...preview,
  }
}

const isClockless = (interval: string): boolean => interval !== 'hour' && interval !== 'fourHours'

function shifted(table: ObservationTable, shift: number): ObservationTable {
  return shift === 0 ? table : { ...table, start: table.start.map((label) => label - shift) }
}

function headsOf(headed: readonly HeadedSheet[]): ReadonlyMap<Factor, string> {
  return new Map(
    headed
      .toReversed()
      .flatMap(({ columns }) => columns.factors.map(({ definition, head }) => [definition.factor, head])),
  )
}

function classHeadOf(headed: readonly HeadedSheet[]): { readonly classHead?: string } {
  const printed = headed.flatMap(({ head, columns }) => {
    const at = columns.roles.get('waterClass')
    return at === undefined ? [] : (head.heads[at] ?? [])
  })
  return printed[0] === undefined ? {} : { classHead: printed[0] }
}

function needsOf(
  headed: readonly HeadedSheet[],
  table: ObservationTable,
  convention: LabelConvention | null,
): readonly ReadingNeed[] {
  const needs: ReadingNeed[] = [...(headed[0]?.columns.needs ?? [])]
  if (convention === null) needs.push({ kind: 'labelConvention' })
  if (table.stations.some(({ code }) => code === '')) needs.push({ kind: 'station' })
  return needs
}
