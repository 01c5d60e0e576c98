import type { XmlAttributes } from './xml-reader.ts'

export interface XmlElement {
  readonly name: string
  readonly attributes: XmlAttributes
  readonly children: readonly XmlNode[]
}

export type XmlNode = XmlElement | string

export function childElements(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string')
}

export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return childElements(element).filter((child) => child.name === name)
}

/** 按路径取子元素 — the first child of the first child … by name; undefined when a step is missing. */
export function descend(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let current = element
  for (const name of path) {
    if (!current) return undefined
    current = childElements(current).find((child) => child.name === name)
  }
  return current
}

/** 取值 — the `w:val` of a child, the way WordprocessingML writes most properties. */
export function propertyOf(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return descend(element, ...path)?.attributes['w:val']
}

/** 开关属性 — present means on, unless its value says off. */
export function isOn(element: XmlElement | undefined, ...path: readonly string[]): boolean {
  const property = descend(element, ...path)
  return property !== undefined && !['0', 'false', 'off', 'none'].includes(property.attributes['w:val'] ?? '')
}
