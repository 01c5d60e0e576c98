import { Readable } from 'node:stream'
import { fillSlots } from '#contract/messages/fill-slots.ts'
import { OBSERVATION_ISSUE_MESSAGES } from '#contract/messages/observation-issues.ts'
import type { ReadOptions } from '#formats/observation/observation-reading.ts'
import { writeCsv } from '#formats/table/write-csv.ts'
import { epochMs } from '#kernel/time/calendar.ts'
import type { FileAnswer } from '#server/platform/http/call.ts'
import type { ImportDeps } from './import-deps.ts'
import { type ImportScope, importOrThrow } from './import-store.ts'

const SEVERITY = { error: '错误', warning: '警告', info: '提示' } as const
const HEADS = ['行', '列', '级别', '问题', '代码']

/** 问题清单 — every finding in the file, read once more as it was looked at: row and column as the person finds them. */
export async function issuesCsv(deps: ImportDeps, scope: ImportScope): Promise<FileAnswer> {
  const row = await importOrThrow(deps.db.kysely, scope)
  const { form, mapping } = row.look
  const options: ReadOptions = {
    fileName: row.fileName,
    ...(form === null ? {} : { form }),
    ...(mapping === null || form !== 'mapped' ? {} : { mapping }),
    ...(row.labelConvention === null ? {} : { labelConvention: row.labelConvention }),
    now: epochMs(row.receivedAt),
  }
  const bytes = await deps.files.read(row.fileHash)
  const { issues } = await deps.observationReader.read(bytes, options)
  const csv = writeCsv({
    columns: HEADS.map((head) => ({ head, width: 12, align: 'left' })),
    rows: issues.map((issue) => {
      return [
        issue.line,
        issue.column,
        SEVERITY[issue.severity],
        fillSlots(OBSERVATION_ISSUE_MESSAGES[issue.code].zh, issue.params),
        issue.code,
      ]
    }),
  })
  const content = Buffer.from(csv)
  return { name: `${row.fileName} 问题清单.csv`, size: content.length, stream: Readable.from([content]) }
}
