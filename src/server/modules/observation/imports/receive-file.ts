import type { ReadOptions } from '#formats/observation/observation-reading.ts'
import { epochMs, type Instant } from '#kernel/time/calendar.ts'
import { lockCounty } from '#server/modules/county/index.ts'
import { type Acting, change, momentOf } from '#server/modules/observation/changing.ts'
import { observationProblem } from '#server/modules/observation/errors.ts'
import { type Look, lookOf } from '#server/modules/observation/reading/look.ts'
import { appendAudit } from '#server/platform/audit/append-audit.ts'
import { forgetFiles } from '#server/platform/files/forget-files.ts'
import { insertStoredFile } from '#server/platform/files/stored-file.ts'
import type { Call, ReceivedFile } from '#server/platform/http/call.ts'
import { httpProblem } from '#server/platform/http/errors.ts'
import { newId } from '#server/platform/id.ts'
import { sm3 } from '#server/platform/sm3.ts'
import type { ImportDeps } from './import-deps.ts'
import { countWaiting, type ImportRow, importOrThrow, insertImport, lookColumns, updateImport } from './import-store.ts'
import { findMapping } from './mapping-store.ts'

/** Enough for a year of files left lying; a full table of forgotten ones helps nobody. */
const WAITING_A_COUNTY = 50

/** 接收观测文件 — keeps the file as received and looks it through; nothing of it is in force. Answers the import's id. */
export async function receiveObservations(deps: ImportDeps, acting: Acting, file: ReceivedFile): Promise<string> {
  const { db, clock } = deps
  const { county } = acting
  if (file.name === '') throw httpProblem('FILE_MISSING')
  if (file.bytes.length === 0) throw observationProblem('FILE_EMPTY')
  if ((await countWaiting(db.kysely, county.id)) >= WAITING_A_COUNTY) {
    throw observationProblem('OBSERVATION_IMPORTS_FULL', { limit: WAITING_A_COUNTY })
  }
  const look = await firstLook(deps, acting, { file, now: momentOf(county, clock) })
  return keep(deps, acting, { file, look })
}

interface Looking {
  readonly file: ReceivedFile
  readonly now: Instant
}

/** A second time where the county has matched columns with these heads before. */
async function firstLook(deps: ImportDeps, { county }: Acting, { file, now }: Looking): Promise<Look> {
  const { observationReader: reader, db } = deps
  const options: ReadOptions = { fileName: file.name, now: epochMs(now) }
  const look = lookOf(await reader.read(file.bytes, options))
  if (look.isRead && look.form !== 'mapped') return look
  const mapping = await findMapping(db.kysely, county.id, look.head)
  if (mapping === null) return look
  const again = { ...options, form: 'mapped', mapping } as const
  return lookOf(await reader.read(file.bytes, again))
}

async function keep(
  { db, clock, files, log }: ImportDeps,
  { county, by }: Acting,
  { file, look }: { readonly file: ReceivedFile; readonly look: Look },
): Promise<string> {
  const [fileId, importId, at, hash] = [newId(), newId(), clock.now(), sm3(file.bytes)]
  const { name, mediaType, bytes } = file
  try {
    await db.tx(async (tx) => {
      await lockCounty(tx, county.id)
      const stored = { countyId: county.id, fileId, sm3: hash, name, mediaType, size: bytes.length }
      await insertStoredFile(tx, { ...stored, receivedAt: at, by })
      // After the row, see forgetFiles: whoever tidies up meanwhile waits for this transaction.
      await files.put(bytes)
      await insertImport(tx, { countyId: county.id, importId, fileId, look, by, at, isDemo: county.isDemo })
      await appendAudit(tx, {
        countyId: county.id,
        at,
        actor: by,
        action: 'observation.file-received',
        object: `observation-import/${importId}`,
        content: { fileName: name, fileHash: hash, size: bytes.length },
      })
    })
  } catch (error) {
    await forgetFiles(db, files, [hash]).catch((cause: unknown) => log.error({ cause }, 'file left behind'))
    throw error
  }
  return importId
}

/** 换一种读法 — the same file under what a person says of it; only while nothing has been taken in. */
export async function lookAgain(
  deps: ImportDeps,
  acting: Acting,
  { importId, said }: { readonly importId: string; readonly said: Call<'lookAgain'>['body'] },
): Promise<void> {
  const { db, files, clock, observationReader: reader } = deps
  const { county } = acting
  const scope = { countyId: county.id, importId }
  const row = await importOrThrow(db.kysely, scope)
  refuseUnlessWaiting(row)
  const options: ReadOptions = {
    fileName: row.fileName,
    form: said.form,
    ...(said.labelConvention === null ? {} : { labelConvention: said.labelConvention }),
    ...(said.mapping === null ? {} : { mapping: said.mapping }),
    now: epochMs(momentOf(county, clock)),
  }
  const look = lookOf(await reader.read(await files.read(row.fileHash), options))
  await change(deps, acting, async (tx) => {
    refuseUnlessWaiting(await importOrThrow(tx, scope))
    await updateImport(tx, scope, { ...lookColumns(look), state: 'received', problem: null, finished_at: null })
    const { form, labelConvention, mapping } = said
    const content = { form, labelConvention, mapping }
    return {
      result: undefined,
      audit: { action: 'observation.reading-chosen', object: `observation-import/${importId}`, content },
    }
  })
}

/** 可处理 — one that failed may be tried again; one that runs or is over may not be touched. */
export function refuseUnlessWaiting({ state }: Pick<ImportRow, 'state'>): void {
  if (state !== 'received' && state !== 'failed') throw observationProblem('OBSERVATION_IMPORT_STATE', { state })
}
