import type { Archive } from '#formats/archive/open-archive.ts'
import { childElements } from '#formats/xml/xml-element.ts'
import { readTree } from './read-part.ts'

/** 部件名称 — where a .docx keeps what we read; styles and numbering may be absent. */
export interface PartNames {
  readonly document: string
  readonly styles: string | null
  readonly numbering: string | null
}

/** 查找部件 — follows the package's relationships, and falls back to the names every word processor uses. */
export async function findParts(archive: Archive): Promise<PartNames> {
  const root = await relationshipTargets(archive, '')
  const document = present(archive, root.get('officeDocument')) ?? 'word/document.xml'
  const related = await relationshipTargets(archive, document)
  return {
    document,
    styles: present(archive, related.get('styles')) ?? present(archive, 'word/styles.xml'),
    numbering: present(archive, related.get('numbering')) ?? present(archive, 'word/numbering.xml'),
  }
}

function present(archive: Archive, name: string | undefined): string | null {
  return name !== undefined && archive.names.has(name) ? name : null
}

/** Targets by the last word of their type, which strict and transitional documents share. */
async function relationshipTargets(archive: Archive, source: string): Promise<ReadonlyMap<string, string>> {
  const folder = source.slice(0, source.lastIndexOf('/') + 1)
  const name = `${folder}_rels/${source.slice(folder.length)}.rels`
  const targets = new Map<string, string>()
  if (!archive.names.has(name)) return targets
  for (const relationship of childElements(await readTree(archive, name))) {
    const { Type: type, Target: target, TargetMode: mode } = relationship.attributes
    if (type === undefined || target === undefined || mode === 'External') continue
    targets.set(type.slice(type.lastIndexOf('/') + 1), target.startsWith('/') ? target.slice(1) : `${folder}${target}`)
  }
  return targets
}
