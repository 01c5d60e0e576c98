import { describe, expect, it } from 'vitest'
import { isCommonPassword } from './common-passwords.ts'
import { issuePassword } from './issued-password.ts'
import { createPasswordHasher } from './password-hash.ts'
import { passwordFault } from './password-policy.ts'

describe('a password hash', () => {
  it('is scrypt with N = 2^17, r = 8, p = 1 and its own salt', async () => {
    const hasher = createPasswordHasher()
    const [one, other] = [await hasher.hash('Quiet-river-71'), await hasher.hash('Quiet-river-71')]
    expect(one).toMatch(/^scrypt\$17\$8\$1\$[\w-]{22}\$[\w-]{43}$/)
    expect(one).not.toBe(other)
    expect(await hasher.verify('Quiet-river-71', one)).toBe(true)
    expect(await hasher.verify('Quiet-river-72', one)).toBe(false)
  })

  it('fits nothing when there is no account', async () => {
    expect(await createPasswordHasher({ costLog2: 4 }).verify('', null)).toBe(false)
  })

  it('does not mind how a keyboard composes a character', async () => {
    const hasher = createPasswordHasher({ costLog2: 4 })
    expect(await hasher.verify('Ete\u0301-2024-x', await hasher.hash('Et\u00e9-2024-x'))).toBe(true)
  })

  it('leaves the main thread free', async () => {
    let ticks = 0
    const timer = setInterval(() => {
      ticks += 1
    }, 5)
    await createPasswordHasher().hash('Quiet-river-71')
    clearInterval(timer)
    expect(ticks).toBeGreaterThan(5)
  })
})

describe('a new password', () => {
  it('needs ten characters of three kinds, limit by limit', () => {
    expect(passwordFault('Abcxyz-12', 'li')).toEqual({ code: 'PASSWORD_TOO_SHORT', params: { min: 10 } })
    expect(passwordFault('Abcxyz-128', 'li')).toBeNull()
    expect(passwordFault('abcxyzdef128', 'li')).toEqual({ code: 'PASSWORD_TOO_SIMPLE', params: { have: 2, need: 3 } })
    expect(passwordFault('碧水-蓝天-柔风-细雨-7x', 'li')).toBeNull()
  })

  it('must not hold the account name, in any case', () => {
    expect(passwordFault('x-WANGLI-2024', 'wangli')).toMatchObject({ code: 'PASSWORD_HAS_NAME' })
  })

  it.each([
    'Password123!',
    'P@ssw0rd2024',
    'Admin@12345',
    'Qwertyuiop1!',
    '1qaz@WSX3edc',
    '1Q2w3e4r5t!',
    'Abcd123456!',
    'Woaini1314!',
    'Aa123456789',
    'Qaz!wsx2024',
  ])('must not be what everybody takes: %s', (password) => {
    expect(passwordFault(password, 'li')).toMatchObject({ code: 'PASSWORD_COMMON' })
  })

  it('may be anything that only looks a little like it', () => {
    for (const password of ['Quiet-river-71', 'Tr0ubadour&3x', 'passing-Cloud-9', 'Zx81-Spectrum', 'correctHorse7']) {
      expect(isCommonPassword(password), password).toBe(false)
    }
  })

  it('as issued always fits, and is never the same', () => {
    const issued = new Set(Array.from({ length: 500 }, issuePassword))
    expect(issued.size).toBe(500)
    for (const password of issued) expect(passwordFault(password, 'admin')).toBeNull()
    expect([...issued].join('')).not.toMatch(/[0OoIl1]/)
  })
})
