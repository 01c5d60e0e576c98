import { decodeTable, readCsv } from '#formats/table/read-csv.ts'
import { TABLE_LIMITS } from '#formats/table/text-sheet.ts'
import { checkTable } from './checks/check-table.ts'
import { labelShift } from './interval.ts'
import { readNationalFeed } from './national-feed/read-national-feed.ts'
import type { FilePreview, ObservationReading, ReadOptions } from './observation-reading.ts'

const SAMPLE_ROWS = 20
/** More than twenty lines of the feed. */
const PREVIEW_BYTES = 8192
const LINE_FEED = 0x0a
const PRINTED: Readonly<Record<string, string>> = { pm25: 'pm2_5' }

/** 读国家站小时发布表 — by the fast reader, then held against what only a whole table shows. */
export function readFeed(bytes: Uint8Array, options: ReadOptions): ObservationReading {
  const labelConvention = options.labelConvention === 'starting' ? 'starting' : 'ending'
  const preview = previewOf(bytes)
  const reading = readNationalFeed(bytes, { labelConvention, now: options.now })
  if (reading.kind === 'refused') {
    if (reading.issues.some(({ code }) => code === 'ENCODING_MIXED')) nameMixture(bytes)
    return { kind: 'refused', form: 'nationalFeed', mapping: null, issues: reading.issues, needs: [], ...preview }
  }
  const { table, issues, badRows, unlisted } = reading.feed
  const checked = checkTable(table, {
    interval: 'hour',
    isInstant: false,
    labelShift: labelShift('hour', labelConvention),
    headOf: (factor) => PRINTED[factor] ?? factor,
    isRowChecked: true,
    isUnitChecked: false,
  })
  return {
    kind: 'read',
    form: 'nationalFeed',
    interval: 'hour',
    labelConvention,
    mapping: null,
    table: checked.table,
    issues: [...issues, ...checked.issues],
    unlistedIssues: unlisted,
    badLines: badRows + checked.badRows,
    needs: checked.needs,
    ...preview,
  }
}

/** Says the line where the encoding changes, which the fast reader does not look for. */
function nameMixture(bytes: Uint8Array): void {
  decodeTable(bytes)
}

function previewOf(bytes: Uint8Array): FilePreview {
  const end = bytes.length <= PREVIEW_BYTES ? bytes.length : bytes.lastIndexOf(LINE_FEED, PREVIEW_BYTES) + 1
  const [head, ...rows] = readCsv(bytes.subarray(0, end || PREVIEW_BYTES), TABLE_LIMITS).rows
  return { head: head?.cells ?? [], sample: rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells) }
}
