import { crc32, deflateRawSync } from 'node:zlib'

/** 测试用压缩包的一项 — `declaredSize` lies about the unpacked size, `flag` sets general-purpose bits. */
export interface ZipEntry {
  readonly name: string
  readonly data: Uint8Array | string
  readonly declaredSize?: number
  readonly flag?: number
}

const UTF8_NAME_FLAG = 0x800
const DEFLATE = 8

/** 造压缩包 — a ZIP container byte by byte, so that tests can make the ones no library will write. */
export function makeZip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const data = Buffer.from(entry.data)
    const packed = deflateRawSync(data)
    const name = Buffer.from(entry.name)
    const fields = commonFields(entry, data, packed, name)
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), fields, name, packed])
    const central = Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), fields, Buffer.alloc(14), name])
    central.writeUInt32LE(offset, 42)
    locals.push(local)
    directory.push(central)
    offset += local.length
  }
  return Buffer.concat([...locals, ...directory, endRecord(entries.length, Buffer.concat(directory).length, offset)])
}

/** The 26 bytes that the local header and the directory share, from "version needed" to "extra length". */
function commonFields(entry: ZipEntry, data: Buffer, packed: Buffer, name: Buffer): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(UTF8_NAME_FLAG | (entry.flag ?? 0), 2)
  fields.writeUInt16LE(DEFLATE, 4)
  fields.writeUInt32LE(crc32(data), 10)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(entry.declaredSize ?? data.length, 18)
  fields.writeUInt16LE(name.length, 22)
  return fields
}

function endRecord(count: number, directorySize: number, directoryOffset: number): Buffer {
  const record = Buffer.alloc(22)
  record.writeUInt32LE(0x06054b50, 0)
  record.writeUInt16LE(count, 8)
  record.writeUInt16LE(count, 10)
  record.writeUInt32LE(directorySize, 12)
  record.writeUInt32LE(directoryOffset, 16)
  return record
}
