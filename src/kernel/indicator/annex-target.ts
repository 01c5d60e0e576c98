import type { AnnexedObject, ParsedTarget } from '#kernel/plan/model.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'

const KINDS: Readonly<Record<AnnexedObject['kind'], string>> = {
  'river-section': '断面水质类别',
  'water-source': '水源地水质类别',
}

/**
 * 附件目标 — a section or source listed in an annex with its class is a target of its own: the class or better by the end
 * of the plan's year. Null when the annex gives none. Its clause is the annexed object.
 */
export function annexTarget(object: AnnexedObject, by: LocalDate): ParsedTarget | null {
  const { id, kind, name, targetClass, classText } = object
  if (targetClass === null) return null
  const place = kind === 'river-section' ? name.replace(/断面$/, '') : name.replace(/饮用水水?源地?$/, '饮用水')
  return {
    clause: id,
    indicator: `${place}${KINDS[kind]}`,
    comparator: '<=',
    value: targetClass,
    unit: '类',
    firmness: 'must',
    approximate: false,
    scope: name,
    by,
    external: false,
    text: classText,
  }
}
