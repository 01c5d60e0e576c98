import { childElements, descend, isOn, type XmlElement } from '#formats/xml/xml-element.ts'

/** 段落文字 — the printed characters of a paragraph, and the paragraphs of text boxes anchored in it. */
export interface ParagraphText {
  readonly text: string
  readonly boxed: readonly XmlElement[]
}

/** Runs and everything that wraps runs; what is not listed here or in SIGNS prints nothing. */
const TRANSPARENT = new Set([
  'w:p',
  'w:ins',
  'w:moveTo',
  'w:hyperlink',
  'w:smartTag',
  'w:sdtContent',
  'w:customXml',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
  'w:ruby',
  'w:rubyBase',
  'm:oMathPara',
  'm:oMath',
])

const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
}

/**
 * 取段落文字 — insertions in, deletions, hidden text, comments, note marks and field codes out; soft breaks are \n,
 * tabs \t. Of a ruby the base is kept, of alternatives the first. Sub- and superscripts are plain: PM2.5.
 */
export function paragraphText(paragraph: XmlElement): ParagraphText {
  const boxed: XmlElement[] = []
  return { text: textOf(paragraph, boxed), boxed }
}

function textOf(element: XmlElement, boxed: XmlElement[]): string {
  let text = ''
  for (const child of childElements(element)) text += printed(child, boxed)
  return text
}

function printed(element: XmlElement, boxed: XmlElement[]): string {
  const { name } = element
  if (name === 'w:r') return isOn(element, 'w:rPr', 'w:vanish') ? '' : textOf(element, boxed)
  if (name === 'w:t' || name === 'm:t') return ownText(element)
  const sign = SIGNS[name]
  if (sign !== undefined) return sign
  if (name === 'w:sym') return symbol(element)
  if (TRANSPARENT.has(name) || name.startsWith('m:')) return textOf(element, boxed)
  if (name === 'w:sdt') return isOn(element, 'w:sdtPr', 'w:showingPlcHdr') ? '' : textOf(element, boxed)
  if (name === 'mc:AlternateContent') return textOf(firstAlternative(element), boxed)
  if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object') boxed.push(...boxedParagraphs(element))
  return ''
}

/** XML line ends inside a text are spaces to a word processor. */
function ownText(element: XmlElement): string {
  return element.children
    .filter((child) => typeof child === 'string')
    .join('')
    .replace(/[\r\n]+/g, ' ')
}

/** A character by its number in a font; those of symbol fonts stay in the private area they were put in. */
function symbol(element: XmlElement): string {
  const code = Number.parseInt(element.attributes['w:char'] ?? '', 16)
  return Number.isNaN(code) || code === 0 || code > 0xffff ? '' : String.fromCharCode(code)
}

function firstAlternative(element: XmlElement): XmlElement {
  return descend(element, 'mc:Choice') ?? descend(element, 'mc:Fallback') ?? element
}

/** Paragraphs of the text boxes in a drawing, those in tables too, in order. */
function boxedParagraphs(element: XmlElement, isBoxed = false): readonly XmlElement[] {
  if (isBoxed && element.name === 'w:p') return [element]
  const inside = element.name === 'mc:AlternateContent' ? firstAlternative(element) : element
  const isInside = isBoxed || element.name === 'w:txbxContent'
  return childElements(inside).flatMap((child) => boxedParagraphs(child, isInside))
}
