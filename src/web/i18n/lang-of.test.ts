import { expect, it } from 'vitest'
import { langOf } from '#web/i18n/lang-of.ts'

it('marks Chinese data on a screen of any language, and leaves everything else to the screen', () => {
  expect(langOf('微克/立方米')).toBe('zh-CN')
  expect(langOf('%')).toBeUndefined()
  expect(langOf('')).toBeUndefined()
})
