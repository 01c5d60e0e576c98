import { describe, expect, it } from 'vitest'
import { fillSlots, slotsOf } from '#contract/messages/fill-slots.ts'
import { IMPORT_ISSUE_MESSAGES } from '#contract/messages/import-issues.ts'
import { PLAN_ISSUE_MESSAGES } from '#contract/messages/plan-issues.ts'
import { IMPORT_ISSUE_PARAMS } from '#kernel/plan/import-issue.ts'

describe('issue messages', () => {
  it('name every parameter of an import issue, in both languages', () => {
    for (const [code, params] of Object.entries(IMPORT_ISSUE_PARAMS)) {
      const message = Object.entries(IMPORT_ISSUE_MESSAGES).find(([key]) => key === code)?.[1]
      expect(new Set(slotsOf(message?.zh ?? '')), code).toEqual(new Set(params))
      expect(new Set(slotsOf(message?.en ?? '')), code).toEqual(new Set(params))
    }
  })

  it('say what to do: every Chinese sentence asks for something', () => {
    const sentences = [
      ...Object.values(IMPORT_ISSUE_MESSAGES).map((message) => message.zh),
      ...Object.values(PLAN_ISSUE_MESSAGES).map((message) => message.advice.zh),
    ]
    for (const sentence of sentences) expect(sentence).toMatch(/请.+。$/)
  })

  it('leave no text empty and keep titles short enough for a margin', () => {
    for (const [code, { title, advice }] of Object.entries(PLAN_ISSUE_MESSAGES)) {
      expect(title.zh.length, code).toBeLessThanOrEqual(12)
      expect(title.en.length, code).toBeLessThanOrEqual(50)
      expect(advice.en.length, code).toBeGreaterThan(20)
    }
  })

  it('leave a slot without a value visible instead of printing undefined', () => {
    expect(fillSlots('{a} of {b}', { a: 1 })).toBe('1 of {b}')
  })
})
