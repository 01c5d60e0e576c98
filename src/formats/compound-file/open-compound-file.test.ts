import { describe, expect, it } from 'vitest'
import { OutOfBytesError } from '#formats/binary/byte-reader.ts'
import { makeCompoundFile } from '#formats/testing/make-compound-file.ts'
import { openCompoundFile } from './open-compound-file.ts'

const bytes = (length: number, seed: number): Uint8Array =>
  Uint8Array.from({ length }, (_, index) => (index * seed) % 251)

describe('openCompoundFile', () => {
  const streams = { Small: bytes(100, 3), Large: bytes(70_000, 7), Exact: bytes(4096, 11), Empty: bytes(0, 1) }
  const file = makeCompoundFile(streams)

  it('reads small, large and empty streams whole, by name', () => {
    const opened = openCompoundFile(file)
    expect(opened.names).toEqual(new Set(Object.keys(streams)))
    for (const [name, content] of Object.entries(streams)) {
      expect(Buffer.compare(opened.read(name) ?? bytes(1, 1), content)).toBe(0)
    }
    expect(opened.read('None')).toBeNull()
  })

  it('reads a file whose allocation table goes on beyond its header', () => {
    // 109 sectors of the table are named in the header, enough for 7 MB; 18 MB need 282.
    const content = bytes(18_000_000, 13)
    const read = openCompoundFile(makeCompoundFile({ Huge: content })).read('Huge')
    expect(Buffer.compare(read ?? bytes(1, 1), content)).toBe(0)
  })

  it('refuses a chain of sectors that runs in a circle', () => {
    const table = file.readUInt32LE(76)
    const circular = Buffer.from(file)
    // Sector 1 belongs to the large stream and now names itself.
    circular.writeUInt32LE(1, (table + 1) * 512 + 4)
    expect(() => openCompoundFile(circular).read('Large')).toThrow(OutOfBytesError)
  })

  it('refuses a stream that is cut', () => {
    expect(() => openCompoundFile(file.subarray(0, 2048)).read('Large')).toThrow(OutOfBytesError)
  })
})
