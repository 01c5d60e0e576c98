import type { WaterClass } from '#kernel/plan/model.ts'

/** 水质状况 — 优 良好 轻度污染 中度污染 重度污染. */
export const QUALITY_STATUSES = ['excellent', 'good', 'light', 'moderate', 'heavy'] as const
export type QualityStatus = (typeof QUALITY_STATUSES)[number]

const STATUS: Readonly<Record<WaterClass, QualityStatus>> = {
  Ⅰ: 'excellent',
  Ⅱ: 'excellent',
  Ⅲ: 'good',
  Ⅳ: 'light',
  Ⅴ: 'moderate',
  劣Ⅴ: 'heavy',
}

/** 断面水质状况 — what a class is called (环办〔2011〕22号). */
export function statusOfClass(waterClass: WaterClass): QualityStatus {
  return STATUS[waterClass]
}
