import { expect, test } from 'vitest'
import { slotsOf } from '#contract/messages/fill-slots.ts'
import { databaseError } from './db/errors.ts'
import { appError } from './error.ts'
import { PLATFORM_MESSAGES, platformMessage } from './platform-messages.ts'

test('every sentence has the same slots in both languages', () => {
  for (const [code, { zh, en }] of Object.entries(PLATFORM_MESSAGES)) {
    const neutral = (text: string) => new Set(slotsOf(text).map((slot) => slot.replace(/(Zh|En)$/, '')))
    expect(neutral(en), code).toEqual(neutral(zh))
  }
})

test('a platform error is told in the language asked for, with its facts', () => {
  const error = databaseError('DB_BUSY', { seconds: 60 })
  expect(platformMessage(error, 'zh')).toContain('等了 60 秒')
  expect(platformMessage(error, 'en')).toContain('within 60 seconds')
  expect(platformMessage(appError('PLAN_NOT_FOUND'), 'zh')).toBeUndefined()
})
