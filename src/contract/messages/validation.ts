import type { z } from 'zod'
import type { Label } from '#kernel/label/label.ts'

/** 校验问题的说法 — one sentence for each way in which a value can differ from the contract. */
export const VALIDATION_MESSAGES: Record<z.core.$ZodIssue['code'], Label> = {
  invalid_type: { zh: '缺少或类型不对，应为 {expected}', en: 'Missing or of the wrong type; expected {expected}' },
  too_big: { zh: '太长或太大，上限为 {maximum}', en: 'Too long or too large; at most {maximum}' },
  too_small: { zh: '太短或太小，下限为 {minimum}', en: 'Too short or too small; at least {minimum}' },
  invalid_format: { zh: '格式不对，应为 {format}', en: 'Wrong format; expected {format}' },
  not_multiple_of: { zh: '应为 {divisor} 的倍数', en: 'Must be a multiple of {divisor}' },
  unrecognized_keys: { zh: '有不认识的字段', en: 'Holds fields that are not known' },
  invalid_union: { zh: '不是允许的几种形式之一', en: 'None of the allowed forms' },
  invalid_key: { zh: '键名不合要求', en: 'A key is not allowed' },
  invalid_element: { zh: '其中一项不合要求', en: 'One of its elements is not allowed' },
  invalid_value: { zh: '应为以下之一：{values}', en: 'Must be one of {values}' },
  custom: { zh: '不合要求', en: 'Not as required' },
}
