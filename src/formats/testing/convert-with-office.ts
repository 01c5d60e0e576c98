import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

/** 文字处理软件的输出格式 — the extension, and the export filter where the extension alone does not say which. */
export const OFFICE_FORMATS = {
  doc: 'doc:MS Word 97',
  html: 'html:HTML (StarWriter)',
  pdf: 'pdf:writer_pdf_Export',
  txt: 'txt:Text (encoded):UTF8',
} as const

export type OfficeFormat = keyof typeof OFFICE_FORMATS
export type OfficeSource = 'txt' | 'docx' | 'doc'

const CONVERSION_MS = 120_000

/**
 * 用文字处理软件转换 — a document as LibreOffice saves it in another format, in a profile of its own so that a
 * running LibreOffice is neither used nor disturbed. Throws when there is none: BILAN_SOFFICE names it, or the path does.
 */
export async function convertWithOffice(
  content: Uint8Array,
  from: OfficeSource,
  to: OfficeFormat,
): Promise<Uint8Array> {
  const [converted] = await convertAllWithOffice([content], from, to)
  if (!converted) throw new Error(`no ${to} came of it`)
  return converted
}

/** 批量转换 — several documents in one run: starting the program takes longer than a conversion. */
export async function convertAllWithOffice(
  contents: readonly Uint8Array[],
  from: OfficeSource,
  to: OfficeFormat,
): Promise<readonly Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bilan-office-'))
  try {
    const names = contents.map((_, index) => join(folder, `original-${index}`))
    await Promise.all(contents.map((content, index) => writeFile(`${names[index]}.${from}`, content)))
    const profile = pathToFileURL(join(folder, 'profile')).href
    await promisify(execFile)(
      process.env.BILAN_SOFFICE || 'soffice',
      [
        `-env:UserInstallation=${profile}`,
        '--headless',
        ...(from === 'txt' ? ['--infilter=Text (encoded):UTF8'] : []),
        ...['--convert-to', OFFICE_FORMATS[to], '--outdir', folder, ...names.map((name) => `${name}.${from}`)],
      ],
      { timeout: CONVERSION_MS },
    )
    return await Promise.all(names.map((name) => readFile(`${name}.${to}`)))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
