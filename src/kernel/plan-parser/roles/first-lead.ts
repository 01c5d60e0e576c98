import type { PlanText } from '#kernel/plan-parser/text/plan-text.ts'
import { wordPattern } from '#kernel/plan-parser/text/word-pattern.ts'

/** 首位牵头 — whether the document says that the first unit of a list leads: 排在第一位的部门为牵头部门, 牵头单位列首位. */
export function saysFirstLeads({ folded, lexicon }: PlanText): boolean {
  const pattern = wordPattern(lexicon, 'firstLead', (words, alternatives) => {
    const first = alternatives(words.firstPlaces)
    const lead = alternatives(words.roleVerbs.lead)
    return new RegExp(`(?:${first})[^，。；）\\n]{0,12}(?:${lead})|(?:${lead})[^，。；）\\n]{0,8}(?:${first})`)
  })
  return pattern.test(folded)
}
