import { lockCounty } from '#server/modules/county/index.ts'
import { appendAudit } from '#server/platform/audit/append-audit.ts'
import { forgetFiles } from '#server/platform/files/forget-files.ts'
import { deleteStoredFile, insertStoredFile } from '#server/platform/files/stored-file.ts'
import type { FileAnswer, ReceivedFile } from '#server/platform/http/call.ts'
import { httpProblem } from '#server/platform/http/errors.ts'
import { newId } from '#server/platform/id.ts'
import { sm3 } from '#server/platform/sm3.ts'
import { policyProblem } from './errors.ts'
import type { PolicyActing, PolicyDeps } from './policy-deps.ts'
import {
  deletePolicyFile,
  fileOrThrow,
  insertPolicyFile,
  listPolicyFiles,
  type PolicyScope,
  policyOrThrow,
} from './policy-store.ts'

/** The document, its annexes and its interpretation; a library of everything is no library. */
const FILES_A_POLICY = 20

/** 附上文件 — keeps a file with the document as received; nothing of it stays when it is refused. */
export async function attachFile(deps: PolicyDeps, acting: PolicyActing, file: ReceivedFile): Promise<void> {
  const { db, clock, files, log } = deps
  const { county, by, policyId } = acting
  if (file.name === '') throw httpProblem('FILE_MISSING')
  if (file.bytes.length === 0) throw policyProblem('FILE_EMPTY')
  const [fileId, at, hash] = [newId(), clock.now(), sm3(file.bytes)]
  const { name, mediaType, bytes } = file
  const scope = { countyId: county.id, policyId }
  try {
    await db.tx(async (tx) => {
      await lockCounty(tx, county.id)
      await policyOrThrow(tx, scope)
      const attached = await listPolicyFiles(tx, scope)
      const twin = attached.find((one) => one.hash === hash)
      if (twin) throw policyProblem('POLICY_FILE_ATTACHED', { name: twin.name })
      if (attached.length >= FILES_A_POLICY) throw policyProblem('POLICY_FILES_FULL', { limit: FILES_A_POLICY })
      const stored = { countyId: county.id, fileId, sm3: hash, name, mediaType, size: bytes.length }
      await insertStoredFile(tx, { ...stored, receivedAt: at, by })
      // After the row, see forgetFiles: whoever tidies up meanwhile waits for this transaction.
      await files.put(bytes)
      await insertPolicyFile(tx, { ...scope, fileId, at, by, isDemo: county.isDemo })
      await appendAudit(tx, {
        countyId: county.id,
        at,
        actor: by,
        action: 'policy.file-attached',
        object: `policy/${policyId}`,
        content: { fileName: name, fileHash: hash, size: bytes.length },
      })
    })
  } catch (error) {
    await forgetFiles(db, files, [hash]).catch((cause: unknown) => log.error({ cause }, 'file left behind'))
    throw error
  }
}

/** 移除附件 — the file goes unless something else was made from the same bytes; the chain keeps that it was here. */
export async function removeFile(deps: PolicyDeps, acting: PolicyActing, fileId: string): Promise<void> {
  const { db, clock, files } = deps
  const { county, by, policyId } = acting
  const scope = { countyId: county.id, policyId }
  const removed = await db.tx(async (tx) => {
    await lockCounty(tx, county.id)
    const file = await fileOrThrow(tx, scope, fileId)
    await deletePolicyFile(tx, scope, fileId)
    await deleteStoredFile(tx, county.id, fileId)
    await appendAudit(tx, {
      countyId: county.id,
      at: clock.now(),
      actor: by,
      action: 'policy.file-removed',
      object: `policy/${policyId}`,
      content: { fileName: file.name, fileHash: file.hash, size: file.size },
    })
    return file.hash
  })
  await forgetFiles(db, files, [removed])
}

/** 下载附件 — the bytes as received, verified before the first one goes out. */
export async function openFile({ db, files }: PolicyDeps, scope: PolicyScope, fileId: string): Promise<FileAnswer> {
  const { name, size, hash } = await fileOrThrow(db.kysely, scope, fileId)
  return { name, size, stream: await files.stream(hash) }
}
