import { describe, expect, it } from 'vitest'
import { slotsOf } from '#contract/messages/fill-slots.ts'
import { OBSERVATION_ISSUE_MESSAGES } from '#contract/messages/observation-issues.ts'
import { OBSERVATION_ISSUE_CODES, OBSERVATION_ISSUE_PARAMS } from '#kernel/observation/observation-issue.ts'

describe('sentences of observation issues', () => {
  it('have only slots that every issue of the code fills, the same in both languages', () => {
    for (const code of OBSERVATION_ISSUE_CODES) {
      const { zh, en } = OBSERVATION_ISSUE_MESSAGES[code]
      expect(new Set(slotsOf(zh)), code).toEqual(new Set(OBSERVATION_ISSUE_PARAMS[code]))
      expect(new Set(slotsOf(en)), code).toEqual(new Set(OBSERVATION_ISSUE_PARAMS[code]))
    }
  })

  it('say what to do: every Chinese sentence asks for something', () => {
    for (const { zh } of Object.values(OBSERVATION_ISSUE_MESSAGES)) expect(zh).toMatch(/请.+。$|必处理。$/)
  })
})
