import { describe, expect, it } from 'vitest'
import { returnAddress, signInAddress } from '#web/shell/sign-in-address.ts'

describe('signing in', () => {
  it('leads back to where the person was', () => {
    const here = '/demo/plans/2024?clause=A-1-1&unit=x'
    const address = new URL(signInAddress(here), 'http://county.test')
    expect(returnAddress(address.search)).toBe(here)
  })

  it.each(['https://elsewhere.test/', '//elsewhere.test', '/\\elsewhere.test', 'javascript:alert(1)', '/sign-in.html'])(
    'never leads away: %s',
    (next) => {
      expect(returnAddress(`?next=${encodeURIComponent(next)}`)).toBe('/')
    },
  )
})
