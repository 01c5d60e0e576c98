import { ArchiveError } from './archive/archive-error.ts'
import { openArchive } from './archive/open-archive.ts'
import { zipContent } from './content-kind.ts'
import type { ReadableContent } from './document-format.ts'
import type { ReadDocument } from './read-document.ts'
import type { ReadLimits } from './read-limits.ts'
import { type UnreadableError, unreadable } from './unreadable-error.ts'
import { otherFormat } from './wrong-content.ts'

/** 读压缩包里的文件 — a .docx or .ofd; damage and encryption of the container are reported as those of its format. */
export async function readArchived(
  bytes: Uint8Array,
  extension: string,
  expected: ReadableContent | null,
  limits: ReadLimits,
): Promise<ReadDocument> {
  let isOfd = expected === 'OFD'
  try {
    const archive = await openArchive(bytes, limits)
    const content = zipContent(archive.names)
    if (expected !== null && content !== expected) throw otherFormat(extension, content)
    isOfd = content === 'OFD'
    if (content === 'DOCX') {
      const { readDocx } = await import('./docx/read-docx.ts')
      return { source: await readDocx(archive, limits), format: 'docx', encoding: 'utf-8' }
    }
    if (content === 'OFD') {
      const { readOfd } = await import('./ofd/read-ofd.ts')
      return { source: await readOfd(archive, limits), format: 'ofd', encoding: 'utf-8' }
    }
    throw otherFormat(extension, content)
  } catch (error) {
    throw error instanceof ArchiveError ? archiveIssue(error, isOfd) : error
  }
}

function archiveIssue({ kind, part }: ArchiveError, isOfd: boolean): UnreadableError {
  if (kind === 'encrypted') return unreadable(isOfd ? 'OFD_ENCRYPTED' : 'DOCX_ENCRYPTED', {})
  return unreadable(isOfd ? 'OFD_BROKEN' : 'DOCX_BROKEN', { part })
}
