import { describe, expect, it } from 'vitest'
import { returnAddress, signInAddress } from '#web/api/sign-in-address.ts'

const at = (address: string) => new URL(address, 'http://county.test')

describe('signing in', () => {
  const here = '/demo/plans/2024?clause=A-1-1&unit=x'

  it('leads back to where the person was', () => {
    expect(returnAddress(at(signInAddress(here)))).toBe(here)
    expect(returnAddress(at(signInAddress('/')))).toBe('/')
  })

  it('stays at the address under which the server asked for it', () => {
    expect(returnAddress(at(here))).toBe(here)
  })

  it.each(['https://elsewhere.test/', '//elsewhere.test', '/\\elsewhere.test', 'javascript:alert(1)', '/sign-in.html'])(
    'never leads away: %s',
    (next) => {
      expect(returnAddress(at(`/sign-in.html?next=${encodeURIComponent(next)}`))).toBe('/')
    },
  )
})
