import { randomBytes } from 'node:crypto'
import { epochMs } from '#kernel/time/calendar.ts'
import { type Clock, systemClock } from './clock.ts'

const COUNTER_MAX = 0xfff
/** A new millisecond starts in the lower half of the counter's range, so that many ids fit above it. */
const COUNTER_START_MASK = 0x7ff

/**
 * 编号 — a source of UUIDv7 (RFC 9562): 48 bits of milliseconds, 12 bits of counter, 62 random bits. Each id of one
 * source is greater than the one before, even when the clock stands still or is set back.
 */
export function uuidv7(clock: Clock, random: (size: number) => Uint8Array = randomBytes): () => string {
  let lastMs = -1
  let counter = 0
  return () => {
    const bytes = Buffer.from(random(16))
    const nowMs = epochMs(clock.now())
    if (nowMs > lastMs) {
      lastMs = nowMs
      counter = bytes.readUInt16BE(6) & COUNTER_START_MASK
    } else if (counter < COUNTER_MAX) {
      counter += 1
    } else {
      lastMs += 1
      counter = 0
    }
    bytes.writeUIntBE(lastMs, 0, 6)
    bytes.writeUInt16BE(0x7000 | counter, 6)
    bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8)
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  }
}

/** 新编号 — by the system's clock; one source a process, so that ids sort as they were made. */
export const newId = uuidv7(systemClock)
