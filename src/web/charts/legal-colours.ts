import type { AqiLevel } from '#kernel/air/aqi-result.ts'
import type { WaterClass } from '#kernel/plan/model.ts'

/** A legal colour and the ink that can be read on it (WCAG 2.2, at least 4.5 to 1). */
export interface LegalColour {
  readonly hex: string
  readonly ink: string
}

const BLACK = '#15242f'
const WHITE = '#ffffff'

/** 空气质量级别颜色 — HJ 633-2012 and HJ 633-2026, appendix A; for these six levels and for nothing else. */
export const AQI_COLOURS: Readonly<Record<AqiLevel, LegalColour>> = {
  excellent: { hex: '#00e400', ink: BLACK },
  good: { hex: '#ffff00', ink: BLACK },
  light: { hex: '#ff7e00', ink: BLACK },
  moderate: { hex: '#ff0000', ink: '#000000' },
  heavy: { hex: '#99004c', ink: WHITE },
  severe: { hex: '#7e0023', ink: WHITE },
}

/**
 * 水质类别颜色 — 环办〔2011〕22号 names blue, green, yellow, orange and red for Ⅰ–Ⅱ, Ⅲ, Ⅳ, Ⅴ and 劣Ⅴ without giving figures:
 * the exact tones are ours (待核). Always beside the class in words.
 */
export const WATER_COLOURS: Readonly<Record<WaterClass, LegalColour>> = {
  Ⅰ: { hex: '#4aa3df', ink: BLACK },
  Ⅱ: { hex: '#4aa3df', ink: BLACK },
  Ⅲ: { hex: '#4fb86b', ink: BLACK },
  Ⅳ: { hex: '#f2dc3c', ink: BLACK },
  Ⅴ: { hex: '#f29a2e', ink: BLACK },
  劣Ⅴ: { hex: '#d9342b', ink: WHITE },
}
