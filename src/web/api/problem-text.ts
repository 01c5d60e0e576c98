import { fillSlots } from '#contract/messages/fill-slots.ts'
import { isProblemCode, PROBLEM_MESSAGES } from '#contract/messages/problems.ts'
import { ApiError } from '#web/api/api-error.ts'
import { dictionary } from '#web/i18n/dictionary.ts'
import type { Language } from '#web/i18n/language.ts'

// What only the screen can know; everything the server says has its sentence in the contract.
const problemText = dictionary({
  zh: {
    titles: {
      missing: '没有找到',
      unreachable: '连接不上服务器',
      failed: '系统出错',
      noRight: '没有权限',
      refused: '没有成功',
    },
    unreachable: '没有收到服务器的答复。请确认网络和服务是否正常，然后重试；已填写的内容还在。',
    foreign: '收到了无法识别的答复，可能来自中间的代理或网关。请重试；仍不成功时，请联系系统管理员。',
    unknown: (code: string) => `请求没有被接受（${code}）。请刷新页面后重试。`,
    broken: '页面运行出错。请刷新后重试；仍不成功时，请联系系统管理员。',
  },
  en: {
    titles: {
      missing: 'Not found',
      unreachable: 'The server does not answer',
      failed: 'Something went wrong',
      noRight: 'No right to do this',
      refused: 'This did not succeed',
    },
    unreachable: 'The server did not answer. Check the network and the service, then retry; what you typed is kept.',
    foreign: 'The answer is not one of ours, perhaps a proxy’s. Retry; if it stays, ask the administrator.',
    unknown: (code: string) => `The request was not accepted (${code}). Reload the page and retry.`,
    broken: 'The page failed. Reload it and retry; if it stays, ask the administrator.',
  },
})

/** 错误说明 — cause first, then what to do, by code and in the language on screen. */
export function problemSentence(error: unknown, language: Language): string {
  const text = problemText[language]
  if (!(error instanceof ApiError)) return text.broken
  if (isProblemCode(error.code)) return fillSlots(PROBLEM_MESSAGES[error.code][language], error.params)
  if (error.code === 'UNREACHABLE') return text.unreachable
  return error.code === 'UNEXPECTED_ANSWER' ? text.foreign : text.unknown(error.code)
}

export function problemTitle(error: unknown, language: Language): string {
  const { titles } = problemText[language]
  if (!(error instanceof ApiError) || error.status >= 500) return titles.failed
  if (error.status === 0) return titles.unreachable
  if (error.code === 'RIGHT_MISSING') return titles.noRight
  return error.status === 404 ? titles.missing : titles.refused
}
