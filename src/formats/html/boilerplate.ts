import { attribute, type HtmlElement, isElement, isText, isUnprinted } from './html-node.ts'
import type { TextWeights } from './text-weights.ts'

const FRAME_ELEMENTS = new Set(['nav', 'footer', 'aside', 'search'])
const FRAME_ROLES = new Set(['navigation', 'banner', 'contentinfo', 'search', 'complementary'])
const HEADINGS = /^h[1-6]$/

/** What stands around a document on a government site, each in a text not longer than this. */
const PHRASES: readonly { readonly words: RegExp; readonly longest: number }[] = [
  {
    words: /ICP备|公网安备|网站标识码|版权所有|主办(?:单位)?[：:]|承办(?:单位)?[：:]|技术支持[：:]|网站地图/,
    longest: 600,
  },
  {
    words:
      /发布(?:时间|日期)[：:]|(?:浏览|点击|阅读)(?:次数|量)|访问量|字[体号][：:]|打印本?页|关闭(?:本页|窗口)|分享到|保护视力|扫一扫|无障碍/,
    longest: 300,
  },
  { words: /索引号[\s\S]*(?:(?:发布|成文|生成|发文)日期|主题分类|发布机构|发文(?:机关|单位))/, longest: 800 },
  { words: /^(?:您|你)?(?:现在|当前)?的?(?:所在)?位置[：:]/, longest: 200 },
]

/** 边框内容 — an element beside the document that is plainly no part of it: empty, of links, or with a site's set phrases. */
export function isBoilerplate(element: HtmlElement, weights: TextWeights): boolean {
  const { plain, linked } = weights.of(element)
  if (plain + linked === 0) return true
  if (HEADINGS.test(element.tagName)) return false
  if (isOfLinks(element, weights)) return true
  const text = plain + linked > 1000 ? '' : printedText(element)
  return PHRASES.some(({ words, longest }) => text.length <= longest && words.test(text))
}

/** A menu, or another element that is a frame by its kind or holds hardly anything but links. */
export function isOfLinks(element: HtmlElement, weights: TextWeights): boolean {
  const { plain, linked } = weights.of(element)
  const isFrame = FRAME_ELEMENTS.has(element.tagName) || FRAME_ROLES.has(attribute(element, 'role') ?? '')
  return isFrame || (linked > 0 && linked >= plain)
}

function printedText(element: HtmlElement): string {
  if (isUnprinted(element)) return ''
  return element.childNodes
    .map((child) => (isText(child) ? child.value : isElement(child) ? printedText(child) : ''))
    .join('')
    .replace(/\s+/g, '')
}
