/** 越界错误 — a length or offset in a binary file points outside of it: the file is cut or damaged. */
export class OutOfBytesError extends Error {
  constructor(at: number, length: number, available: number) {
    super(`${length} bytes at ${at} of ${available}`)
    this.name = 'OutOfBytesError'
  }
}

/** 字节读取 — little-endian numbers of a binary format; every access is checked and throws `OutOfBytesError`. */
export class ByteReader {
  readonly bytes: Uint8Array
  readonly #view: DataView

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  get length(): number {
    return this.bytes.byteLength
  }

  u8(at: number): number {
    this.#check(at, 1)
    return this.#view.getUint8(at)
  }

  u16(at: number): number {
    this.#check(at, 2)
    return this.#view.getUint16(at, true)
  }

  i16(at: number): number {
    this.#check(at, 2)
    return this.#view.getInt16(at, true)
  }

  u32(at: number): number {
    this.#check(at, 4)
    return this.#view.getUint32(at, true)
  }

  i32(at: number): number {
    this.#check(at, 4)
    return this.#view.getInt32(at, true)
  }

  slice(at: number, length: number): ByteReader {
    this.#check(at, length)
    return new ByteReader(this.bytes.subarray(at, at + length))
  }

  #check(at: number, length: number): void {
    if (at < 0 || length < 0 || at + length > this.length) throw new OutOfBytesError(at, length, this.length)
  }
}
