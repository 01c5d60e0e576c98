import { expect, it } from 'vitest'
import { unverifiedPage } from './unverified-page.ts'

const packs = import.meta.glob(['../src/packs/**/*.ts', '!**/*.test.ts'], { eager: true })

it('keeps the page of what is still to be verified equal to the packs', async () => {
  expect(Object.keys(packs).length).toBeGreaterThan(30)
  await expect(unverifiedPage(packs)).toMatchFileSnapshot('../docs/unverified.md')
})

it('lists a rule once, and none that is verified', () => {
  const rule = (clause: string, status: string) => ({ standard: 'GB 1', clause, status })
  const page = unverifiedPage({
    'src/packs/a/b.ts': { x: [rule('1', 'unverified')], y: rule('1', 'unverified'), z: rule('2', 'verified') },
  })
  expect(page.split('\n').filter((line) => line.includes('GB 1'))).toEqual(['| GB 1 | 1 | `a/b.ts` |'])
})
