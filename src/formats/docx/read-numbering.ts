import {
  LEVEL_COUNT,
  type NumberingDefinitions,
  type NumberingInstance,
  type NumberingLevel,
} from '#formats/numbering/numbering-definitions.ts'
import { childrenNamed, descend, isOn, propertyOf, type XmlElement } from '#formats/xml/xml-element.ts'

interface AbstractNumbering {
  readonly id: string
  readonly levels: ReadonlyMap<number, NumberingLevel>
  readonly styleLink: string | null
  readonly numStyleLink: string | null
}

/** 读编号定义 — word/numbering.xml as instances by w:numId; levels that an instance overrides replace the abstract ones. */
export function readNumbering(root: XmlElement): NumberingDefinitions {
  const abstracts = childrenNamed(root, 'w:abstractNum').map(readAbstract)
  const byId = new Map(abstracts.map((abstract) => [abstract.id, abstract]))
  const byStyle = new Map(abstracts.map((abstract) => [abstract.styleLink, abstract]))
  const instances = new Map<string, NumberingInstance>()
  for (const num of childrenNamed(root, 'w:num')) {
    const id = num.attributes['w:numId']
    const named = byId.get(propertyOf(num, 'w:abstractNumId') ?? '')
    if (id === undefined || !named) continue
    // A list that only names a list style takes the levels of the list that defines this style.
    const abstract = named.numStyleLink === null ? named : (byStyle.get(named.numStyleLink) ?? named)
    instances.set(id, instance(id, abstract, childrenNamed(num, 'w:lvlOverride')))
  }
  return instances
}

function instance(id: string, abstract: AbstractNumbering, overrides: readonly XmlElement[]): NumberingInstance {
  const levels = new Map(abstract.levels)
  const startOverrides = new Map<number, number>()
  for (const override of overrides) {
    const level = wholeNumber(override.attributes['w:ilvl'])
    if (level === null || level >= LEVEL_COUNT) continue
    const replaced = descend(override, 'w:lvl')
    if (replaced) levels.set(level, readLevel(replaced))
    const start = wholeNumber(propertyOf(override, 'w:startOverride'))
    if (start !== null) startOverrides.set(level, start)
  }
  return { id, counterId: abstract.id, levels, startOverrides }
}

function readAbstract(element: XmlElement): AbstractNumbering {
  const levels = new Map<number, NumberingLevel>()
  for (const level of childrenNamed(element, 'w:lvl')) {
    const index = wholeNumber(level.attributes['w:ilvl']) ?? 0
    if (index < LEVEL_COUNT) levels.set(index, readLevel(level))
  }
  return {
    id: element.attributes['w:abstractNumId'] ?? '',
    levels,
    styleLink: propertyOf(element, 'w:styleLink') ?? null,
    numStyleLink: propertyOf(element, 'w:numStyleLink') ?? null,
  }
}

function readLevel(element: XmlElement): NumberingLevel {
  const suffix = propertyOf(element, 'w:suff')
  return {
    start: wholeNumber(propertyOf(element, 'w:start')) ?? 0,
    format: numberFormat(element),
    template: propertyOf(element, 'w:lvlText') ?? '',
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
    isLegal: isOn(element, 'w:isLgl'),
    restartAfter: wholeNumber(propertyOf(element, 'w:lvlRestart')),
    paragraphStyle: propertyOf(element, 'w:pStyle') ?? null,
  }
}

/** Formats newer than the standard are written as an alternative with a standard one to fall back on. */
function numberFormat(element: XmlElement): string {
  return (
    propertyOf(element, 'w:numFmt') ??
    propertyOf(element, 'mc:AlternateContent', 'mc:Fallback', 'w:numFmt') ??
    'decimal'
  )
}

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : null
}
