import type { Language } from '#cli/language.ts'
import { fillSlots } from '#contract/messages/fill-slots.ts'
import { OBSERVATION_ISSUE_MESSAGES } from '#contract/messages/observation-issues.ts'
import type { ObservationIssue } from '#kernel/observation/observation-issue.ts'
import { say } from './say.ts'

/** 观测问题的说法 — where in the file, what, and what to do. */
export function observationSentence({ code, line, column, params }: ObservationIssue, language: Language): string {
  const places = [line === null ? '' : say('line', language, { line }), column ?? ''].filter((part) => part !== '')
  const sentence = fillSlots(OBSERVATION_ISSUE_MESSAGES[code][language], params)
  if (places.length === 0) return sentence
  return language === 'zh' ? `${places.join(' ')}：${sentence}` : `${places.join(', ')}: ${sentence}`
}
