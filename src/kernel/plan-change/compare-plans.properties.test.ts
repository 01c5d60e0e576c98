import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePlan } from '#kernel/plan-parser/parse-plan.ts'
import { planLexicon } from '#packs/lexicon/plan.ts'
import { CHANGE_KINDS, type PlanChange, type PlanContent } from './change.ts'
import { comparePlans } from './compare-plans.ts'
import { type Amendment, amendedPlan, amendments, originalPlan } from './testing/amendments.ts'

const SHREDS = [
  '甲县2024年度大气污染防治工作计划\n',
  '一、工作目标\n',
  '二、主要任务\n',
  '（一）加强领导\n',
  '1.推进治理。加强监管，',
  '2.推进治理。加强执法，',
  '到2024年底，优良天数比率不低于93.5%。',
  '（牵头单位：县水利局、农业农村局等。责任单位：各乡镇）\n',
  '（甲局牵头，乙局配合）\n',
  '|序号|任务|责任单位|\n|---|---|---|\n',
  '|1|治理|县水利局|\n',
  '。',
  '；',
  '\n',
]
const content = fc
  .array(fc.constantFrom(...SHREDS), { maxLength: 30 })
  .map((parts) => parts.join(''))
  .map((text): PlanContent => ({ text, plans: parsePlan({ text, tables: [] }, planLexicon).plans }))

const clauseKeys = ({ plans }: PlanContent): readonly string[] =>
  plans.flatMap((plan) => plan.items.flatMap((item) => item.clauses.map(({ id }) => id))).sort()
const taskKeys = ({ plans }: PlanContent): readonly string[] =>
  plans.flatMap((plan) => plan.items.map(({ id }) => id)).sort()
const keysOf = (places: readonly ({ readonly key: string } | null)[]): readonly string[] =>
  places.flatMap((place) => (place === null ? [] : [place.key])).sort()
const allClauses = ({ tasks }: PlanChange) => tasks.flatMap(({ clauses }) => clauses)

describe('any two texts compared', () => {
  it('have every task and every clause of both exactly once, and counts that add up', () => {
    fc.assert(
      fc.property(content, content, (before, after) => {
        const change = comparePlans(before, after)
        const clauses = allClauses(change)
        expect(keysOf(change.tasks.map((task) => task.before))).toEqual(taskKeys(before))
        expect(keysOf(change.tasks.map((task) => task.after))).toEqual(taskKeys(after))
        expect(keysOf(clauses.map((clause) => clause.before))).toEqual(clauseKeys(before))
        expect(keysOf(clauses.map((clause) => clause.after))).toEqual(clauseKeys(after))
        for (const kind of CHANGE_KINDS) {
          expect(change.counts[kind]).toBe(change.tasks.filter((task) => task.kind === kind).length)
        }
      }),
    )
  })

  it('have pieces that make the one text from the other', () => {
    fc.assert(
      fc.property(content, content, (before, after) => {
        for (const { pieces, ...clause } of allClauses(comparePlans(before, after))) {
          if (pieces.length === 0) continue
          const joined = (without: string): string =>
            pieces.map(({ kind, text }) => (kind === without ? '' : text)).join('')
          const printed = (text: string, place: typeof clause.before): string =>
            place === null ? '' : text.slice(place.source.start, place.source.end)
          expect(joined('added')).toBe(printed(before.text, clause.before))
          expect(joined('removed')).toBe(printed(after.text, clause.after))
        }
      }),
    )
  })

  it('lose and keep between nothing and all', () => {
    fc.assert(
      fc.property(content, content, (before, after) => {
        for (const share of [comparePlans(before, after).lostRatio, comparePlans(before, after).likeness]) {
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('have nothing but the same when they are one text', () => {
    fc.assert(
      fc.property(content, (text) => {
        const change = comparePlans(text, text)
        expect(change.tasks.filter(({ kind }) => kind !== 'same')).toEqual([])
        expect(allClauses(change).filter(({ kind }) => kind !== 'same')).toEqual([])
        expect([change.lostRatio, change.likeness]).toEqual([0, 1])
      }),
    )
  })
})

describe('a plan amended at random', () => {
  it('shows exactly what was put in, taken away, moved and edited', () => {
    fc.assert(
      fc.property(amendments, (amendment: Amendment) => {
        const before = originalPlan(amendment)
        const { content: after, sentences, tasks } = amendedPlan(amendment)
        const change = comparePlans(before, after)
        const found = allClauses(change)
          .filter(({ before: older, after: newer }) => !/\.(?:1|R)$/.test((newer ?? older)?.key ?? ''))
          .map(({ kind, before: older, after: newer }) => [kind, older?.key, newer?.key])
        expect(found.map(String).sort()).toEqual(sentences.map(String).sort())
        const rows = change.tasks.map(({ kind, before: older, after: newer }) => [kind, older?.key, newer?.key])
        expect(rows.map(String).sort()).toEqual(tasks.map(String).sort())
      }),
      { numRuns: 300 },
    )
  })
})
