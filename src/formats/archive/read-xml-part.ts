import { TextDecoder } from 'node:util'
import { XmlCollector } from '#formats/xml/xml-collector.ts'
import type { XmlElement } from '#formats/xml/xml-element.ts'
import { XmlError } from '#formats/xml/xml-error.ts'
import { type NamespacePrefixes, type XmlHandler, XmlReader } from '#formats/xml/xml-reader.ts'
import { ArchiveError } from './archive-error.ts'
import type { Archive } from './open-archive.ts'

/** 读部件 — streams one XML part of a package into events; malformed XML or bytes are an `ArchiveError` of the part. */
export async function readXmlPart(
  archive: Archive,
  name: string,
  handler: XmlHandler,
  prefixes: NamespacePrefixes,
): Promise<void> {
  const reader = new XmlReader(handler, prefixes)
  let decoder: TextDecoder | null = null
  try {
    for await (const bytes of archive.read(name)) {
      decoder ??= new TextDecoder(isUtf16(bytes) ? 'utf-16' : 'utf-8', { fatal: true })
      reader.feed(decoder.decode(bytes, { stream: true }))
    }
    reader.feed(decoder?.decode() ?? '')
    reader.end()
  } catch (error) {
    // A strict decoder reports malformed bytes as a TypeError of its own code.
    if (error instanceof XmlError || isDecodingError(error)) throw new ArchiveError('broken', name)
    throw error
  }
}

/** 读部件为树 — for parts that are small or needed as a whole. */
export async function readXmlTree(archive: Archive, name: string, prefixes: NamespacePrefixes): Promise<XmlElement> {
  const collector = new XmlCollector()
  await readXmlPart(archive, name, collector, prefixes)
  if (!collector.root) throw new ArchiveError('broken', name)
  return collector.root
}

function isUtf16(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xfe
}

function isDecodingError(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
}
