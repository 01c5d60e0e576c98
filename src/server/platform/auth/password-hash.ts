import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** scrypt at 128 MiB a password: what a stolen table costs to search, and what one sign-in costs us. */
const DEFAULT_COST_LOG2 = 17
const BLOCK_SIZE = 8
const PARALLELISM = 1
const KEY_BYTES = 32
const SALT_BYTES = 16
/** Each running scrypt holds 128 MiB and one thread of the pool that also serves the files. */
const AT_ONCE = 2

/** 密码散列 — hashes and checks off the main thread, a few at a time. */
export interface PasswordHasher {
  hash(password: string): Promise<string>
  /** Takes equally long for every answer; `stored` null (no such account) is checked against a hash that never fits. */
  verify(password: string, stored: string | null): Promise<boolean>
}

export function createPasswordHasher(options: { readonly costLog2?: number } = {}): PasswordHasher {
  const costLog2 = options.costLog2 ?? DEFAULT_COST_LOG2
  const limit = limiter(AT_ONCE)
  const decoy = encode({ costLog2, salt: randomBytes(SALT_BYTES), key: randomBytes(KEY_BYTES) })
  return {
    hash: async (password) => {
      const salt = randomBytes(SALT_BYTES)
      return encode({ costLog2, salt, key: await limit(() => derive(password, salt, costLog2)) })
    },
    verify: async (password, stored) => {
      const expected = decode(stored ?? decoy)
      const key = await limit(() => derive(password, expected.salt, expected.costLog2))
      return timingSafeEqual(key, expected.key) && stored !== null
    },
  }
}

interface Stored {
  readonly costLog2: number
  readonly salt: Buffer
  readonly key: Buffer
}

const encode = ({ costLog2, salt, key }: Stored): string =>
  ['scrypt', costLog2, BLOCK_SIZE, PARALLELISM, salt.toString('base64url'), key.toString('base64url')].join('$')

function decode(stored: string): Stored {
  const [kind, costLog2, , , salt, key] = stored.split('$')
  if (kind !== 'scrypt' || salt === undefined || key === undefined) throw new TypeError('not a password hash of ours')
  return { costLog2: Number(costLog2), salt: Buffer.from(salt, 'base64url'), key: Buffer.from(key, 'base64url') }
}

function derive(password: string, salt: Buffer, costLog2: number): Promise<Buffer> {
  const cost = 2 ** costLog2
  const options = { N: cost, r: BLOCK_SIZE, p: PARALLELISM, maxmem: 256 * cost * BLOCK_SIZE }
  return new Promise((resolve, reject) => {
    // One person's keyboard may compose a character, another's may not: NFC makes them the same password.
    scrypt(password.normalize('NFC'), salt, KEY_BYTES, options, (error, key) => (error ? reject(error) : resolve(key)))
  })
}

function limiter(atOnce: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let running = 0
  return async (work) => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    running += 1
    try {
      return await work()
    } finally {
      running -= 1
      waiting.shift()?.()
    }
  }
}
