import { describe, expect, it } from 'vitest'
import { rulesMet } from '#web/features/password/password-rules.ts'

const typed = { accountName: 'Li.Wei', current: 'old-Secret-1', next: '', repeat: '' }

describe('a new password', () => {
  it('meets nothing before it is typed', () => {
    expect(Object.values(rulesMet(typed)).some(Boolean)).toBe(false)
  })

  it('needs ten characters of three kinds, counted as a person counts them', () => {
    expect(rulesMet({ ...typed, next: 'Abcdefgh1' }).length).toBe(false)
    expect(rulesMet({ ...typed, next: '春江花月夜Ab1😀😀' })).toMatchObject({ length: true, kinds: true })
    expect(rulesMet({ ...typed, next: 'abcdefghij1' }).kinds).toBe(false)
  })

  it('must not hold the account name, nor be the old one, and is typed twice', () => {
    expect(rulesMet({ ...typed, next: 'xxLI.WEIxx1' }).name).toBe(false)
    expect(rulesMet({ ...typed, next: 'old-Secret-1', repeat: 'old-Secret-1' })).toMatchObject({
      different: false,
      repeated: true,
    })
  })
})
