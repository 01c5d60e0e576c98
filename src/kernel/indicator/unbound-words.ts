import type { Label } from '#kernel/label/label.ts'
import type { Binding } from './bind-target.ts'

/** 未绑定用语 — why no indicator computes a target, and what would change it. */
export function unboundWords({ reason, words }: Extract<Binding, { readonly kind: 'unbound' }>): Label {
  switch (reason) {
    case 'noIndicator':
      return {
        zh: `尚无指标可计算“${words}”，请按填报数据考核。`,
        en: `No indicator computes “${words}” yet; it is judged from reports.`,
      }
    case 'otherUnit':
      return {
        zh: `目标单位“${words}”与指标的单位不符，请核对计划原文。`,
        en: `The target's unit “${words}” is not the indicator's; check the text of the plan.`,
      }
    case 'otherScope':
      return {
        zh: `目标范围“${words}”不是全县，点位数据不能代表。`,
        en: `The target is for “${words}” and not for the whole county; its stations do not stand for that.`,
      }
    case 'unknownPlace':
      return {
        zh: `没有名为“${words}”的点位，请先登记点位。`,
        en: `No station is called “${words}”; register it first.`,
      }
    case 'noPlace':
      return { zh: `还没有登记“${words}”所需的点位。`, en: `No station for “${words}” is registered yet.` }
    default:
      return reason satisfies never
  }
}
