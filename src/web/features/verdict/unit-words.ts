import type { Language } from '#web/i18n/language.ts'

const ENGLISH: Readonly<Record<string, string>> = {
  天: 'days',
  次: 'times',
  个: 'places',
  类: 'class',
  '微克/立方米': 'µg/m³',
  '毫克/立方米': 'mg/m³',
  百分点: 'percentage points',
  个百分点: 'percentage points',
}

/** 单位用语 — plans and verdicts carry the document's unit; 百分点 is written 个百分点 behind a figure. */
export function unitWords(unit: string, language: Language): string {
  if (language === 'en') return ENGLISH[unit] ?? unit
  return unit === '百分点' ? '个百分点' : unit
}
