import { describe, expect, it } from 'vitest'
import { ApiError, unreachable } from '#web/api/api-error.ts'
import { problemSentence, problemTitle } from '#web/api/problem-text.ts'

describe('the words for a failure', () => {
  it('are the contract’s sentence with its figures filled in', () => {
    const locked = new ApiError({ code: 'SIGN_IN_LOCKED', status: 429, params: { minutes: 14 } })
    expect(problemSentence(locked, 'zh')).toContain('14 分钟')
    expect(problemSentence(locked, 'en')).toContain('14 minutes')
  })

  it('exist for what never reached the server and for what broke here', () => {
    expect(problemTitle(unreachable(), 'zh')).toBe('连接不上服务器')
    expect(problemSentence(new TypeError('x is undefined'), 'zh')).not.toContain('undefined')
  })

  it('name a code that this version does not know', () => {
    expect(problemSentence(new ApiError({ code: 'FROM_TOMORROW', status: 409 }), 'zh')).toContain('FROM_TOMORROW')
  })
})
