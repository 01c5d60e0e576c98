import type { WaterClass } from '#kernel/plan/model.ts'

const CLASSES: Readonly<Record<string, WaterClass>> = {
  Ⅰ: 'Ⅰ',
  ⅰ: 'Ⅰ',
  I: 'Ⅰ',
  一: 'Ⅰ',
  Ⅱ: 'Ⅱ',
  ⅱ: 'Ⅱ',
  II: 'Ⅱ',
  ⅠⅠ: 'Ⅱ',
  二: 'Ⅱ',
  Ⅲ: 'Ⅲ',
  ⅲ: 'Ⅲ',
  III: 'Ⅲ',
  ⅠⅠⅠ: 'Ⅲ',
  三: 'Ⅲ',
  Ⅳ: 'Ⅳ',
  ⅳ: 'Ⅳ',
  IV: 'Ⅳ',
  四: 'Ⅳ',
  Ⅴ: 'Ⅴ',
  ⅴ: 'Ⅴ',
  V: 'Ⅴ',
  五: 'Ⅴ',
}
const WIDE: Readonly<Record<string, string>> = { Ｉ: 'I', Ｖ: 'V', i: 'I', v: 'V', ｉ: 'I', ｖ: 'V' }
const NOTATION = 'ⅠⅠⅠ|ⅠⅠ|[ⅠⅡⅢⅣⅤⅰⅱⅲⅳⅴ]|III|II|IV|I|V|[一二三四五]'

/** Source of a regular expression for a class in plain text: 劣 in the first group, the numeral in the second. */
export const WATER_CLASS = `(劣)?\\s?(${NOTATION})\\s?类`

const WITH_WORD = new RegExp(`(劣)?\\s?(${NOTATION})\\s?[类類]`)
const ALONE = new RegExp(`^(劣)?(${NOTATION})$`)

/** 水质类别 — of a bare cell or of words containing one (Ⅱ类, III类标准, 劣V类, 二类); null when there is none. */
export function waterClassOf(text: string): WaterClass | null {
  const plain = text.replace(/[ＩＶｉｖiv]/g, (char) => WIDE[char] ?? char).trim()
  const match = WITH_WORD.exec(plain) ?? ALONE.exec(plain)
  if (!match) return null
  const waterClass = CLASSES[match[2] ?? ''] ?? null
  return match[1] === undefined ? waterClass : waterClass === 'Ⅴ' ? '劣Ⅴ' : null
}
