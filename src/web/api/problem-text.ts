import { ApiError } from '#web/api/api-error.ts'
import { dictionary } from '#web/i18n/dictionary.ts'
import type { Language } from '#web/i18n/language.ts'

type Params = ApiError['params']
type Sentence = string | ((params: Params) => string)

const codes = dictionary({
  zh: {
    UNREACHABLE: '连接不上服务器。请确认本机网络和服务是否正常，稍后重试；已填写的内容还在。',
    UNEXPECTED_ANSWER: '收到了无法识别的答复，可能是中间的代理或网关返回的。请重试，仍不行请联系系统管理员。',
  },
  en: {
    UNREACHABLE:
      'The server does not answer. Check the network and the service, then try again; what you typed is kept.',
    UNEXPECTED_ANSWER:
      'The answer is not one of ours, perhaps a proxy’s. Try again; if it stays, ask the administrator.',
  },
})

const general = dictionary({
  zh: {
    title: '没能读取',
    notFound: '没有找到',
    unreachable: '连接不上服务器',
    internal: '程序出错',
    refused: (code: string) => `请求没有被接受（${code}）。`,
    missing: '它可能已被移除，或者您的账号看不到它。',
    failed: '服务器处理时出错，什么都没有改变。请重试；仍不行请把请求编号告诉系统管理员。',
    broken: '页面运行出错。刷新后重试；仍不行请把编号告诉系统管理员。',
  },
  en: {
    title: 'This could not be read',
    notFound: 'Not found',
    unreachable: 'The server does not answer',
    internal: 'Something broke',
    refused: (code: string) => `The request was not accepted (${code}).`,
    missing: 'It may have been removed, or your account may not see it.',
    failed: 'The server failed; nothing was changed. Try again; if it stays, give the administrator the request id.',
    broken: 'The page failed. Reload and try again; if it stays, give the administrator the id.',
  },
})

function sentenceOf(texts: Readonly<Record<string, Sentence>>, error: ApiError): string | undefined {
  const sentence = texts[error.code]
  return typeof sentence === 'function' ? sentence(error.params) : sentence
}

/** 错误说明 — what happened and what to do, by code; an unknown code is shown with a sentence for its status. */
export function problemSentence(error: unknown, language: Language): string {
  const text = general[language]
  if (!(error instanceof ApiError)) return text.broken
  const known = sentenceOf(codes[language], error)
  if (known !== undefined) return known
  if (error.status === 404) return text.missing
  return error.status >= 500 ? text.failed : text.refused(error.code)
}

export function problemTitle(error: unknown, language: Language): string {
  const text = general[language]
  if (!(error instanceof ApiError)) return text.internal
  if (error.status === 0) return text.unreachable
  if (error.status === 404) return text.notFound
  return error.status >= 500 ? text.internal : text.title
}
