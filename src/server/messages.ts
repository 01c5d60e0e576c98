import { fillSlots } from '#contract/messages/fill-slots.ts'
import { isProblemCode, PROBLEM_MESSAGES } from '#contract/messages/problems.ts'
import type { Label } from '#kernel/label/label.ts'
import type { AppError } from '#server/platform/error.ts'
import { platformMessage } from '#server/platform/platform-messages.ts'
import { START_MESSAGES } from './start-errors.ts'

/** 错误语句 — what an expected failure says to whoever runs a command, in the language asked for. */
export function errorMessage(error: AppError, language: keyof Label): string {
  const { code, params } = error
  if (isProblemCode(code)) return fillSlots(PROBLEM_MESSAGES[code][language], params)
  if (isStartCode(code)) return fillSlots(START_MESSAGES[code][language], params)
  return platformMessage(error, language) ?? code
}

function isStartCode(code: string): code is keyof typeof START_MESSAGES {
  return Object.hasOwn(START_MESSAGES, code)
}
