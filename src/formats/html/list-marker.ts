import { formatNumber } from '#formats/numbering/number-format.ts'
import type { NumberLabel } from '#formats/numbering/numbering-counter.ts'
import { attribute, childElements, type HtmlElement, isUnprinted, numberAttribute, ownStyle } from './html-node.ts'

const LARGEST_NUMBER = 1_000_000

/** Formats by the names of CSS and of the type attribute; what comes after the number follows from the script. */
const FORMATS: Readonly<Record<string, string>> = {
  decimal: 'decimal',
  'decimal-leading-zero': 'decimalZero',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'cjk-decimal': 'ideographDigital',
  'cjk-ideographic': 'chineseCountingThousand',
  'simp-chinese-informal': 'chineseCountingThousand',
  'trad-chinese-informal': 'taiwaneseCountingThousand',
  'simp-chinese-formal': 'chineseLegalSimplified',
  'cjk-heavenly-stem': 'ideographTraditional',
  'cjk-earthly-branch': 'ideographZodiac',
}

const TYPES: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
}

const UNMARKED = new Set(['none', 'disc', 'circle', 'square'])

/** 列表编号 — what a browser prints before each item of an ordered list; null for bullets and lists without a mark. */
export function listLabels(list: HtmlElement): ReadonlyMap<HtmlElement, NumberLabel | null> {
  const items = childElements(list).filter((child) => child.tagName === 'li' && !isUnprinted(child))
  const step = attribute(list, 'reversed') === undefined ? 1 : -1
  let value = numberAttribute(list, 'start', step === 1 ? 1 : items.length, LARGEST_NUMBER)
  const labels = new Map<HtmlElement, NumberLabel | null>()
  for (const item of items) {
    value = numberAttribute(item, 'value', value, LARGEST_NUMBER)
    labels.set(item, list.tagName === 'ol' ? label(value, markOf(item) ?? markOf(list) ?? 'decimal') : null)
    value += step
  }
  return labels
}

function markOf(element: HtmlElement): string | undefined {
  const style = ownStyle(element, 'list-style-type') ?? ownStyle(element, 'list-style')
  const named = style?.split(/\s+/).find((word) => UNMARKED.has(word) || FORMATS[word] !== undefined)
  return named ?? TYPES[attribute(element, 'type') ?? '']
}

function label(value: number, mark: string): NumberLabel | null {
  if (UNMARKED.has(mark)) return null
  const isChinese = mark.startsWith('cjk-') || mark.includes('-chinese-')
  return { text: `${formatNumber(value, FORMATS[mark] ?? 'decimal')}${isChinese ? '、' : '.'}`, suffix: 'tab' }
}
