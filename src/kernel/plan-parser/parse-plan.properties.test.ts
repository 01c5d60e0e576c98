import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planLexicon } from '#packs/lexicon/plan.ts'
import { parsePlan } from './parse-plan.ts'
import type { ParsedDocument } from './parsed-document.ts'

const parse = (text: string): ParsedDocument => parsePlan({ text, tables: [] }, planLexicon)

/** Pieces that plans are made of, in no sensible order: what a broken conversion or a hostile file looks like. */
const SHREDS = [
  '甲县2024年度大气污染防治工作计划',
  '一、工作目标',
  '（一）加强领导',
  '1.推进治理。',
  '（1）第一项；',
  '第二条 ',
  '（牵头单位：县水利局、农业农村局等。责任单位：各乡镇）',
  '（甲局牵头，乙局配合）',
  '牵头单位：县水利局',
  '序号\t任务\t责任单位\t完成时限',
  '\t序号\n\t主要任务\n\t牵头单位\n\t责任单位\n\t完成\n\n时限',
  '|序号|任务|责任单位|',
  '|---|---|---|',
  '\t',
  '附件1',
  '附件：1.清单',
  '抄送：县委各部门。',
  '2024年8月29日',
  '甲县人民政府办公室',
  '（此件公开发布）',
  '优良天数比率不低于93.5%',
  '“',
  '》',
  '（',
  '）',
  '。',
  '；',
  '、',
  '：',
  '等',
  '\n',
  '\n\n',
  '\r\n',
  '\u0000',
  '\ud800',
  ' ',
  '　　',
]
const shredded = fc.array(fc.constantFrom(...SHREDS), { maxLength: 60 }).map((parts) => parts.join(''))
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), shredded)

describe('any text whatever', () => {
  it('is parsed without throwing, and twice alike', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(parse(text)).toEqual(parse(text))
      }),
      { numRuns: 400 },
    )
  })

  it('is laid out with every printed line in exactly one block, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0
        for (const block of parse(text).layout) {
          expect(text.slice(at, block.start)).toMatch(/^[\s\u200b\u0085]*$/)
          expect(block.end).toBeGreaterThanOrEqual(block.start)
          at = block.end
        }
        expect(text.slice(at)).toMatch(/^[\s\u200b\u0085]*$/)
      }),
      { numRuns: 400 },
    )
  })

  it('has items that are spans of it, with clauses in order up to their end, under ids of their own', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const items = parse(text).plans.flatMap((plan) => plan.items)
        for (const item of items) {
          expect(text.slice(item.source.start, item.source.end)).toBe(item.text)
          let at = item.source.start
          for (const { source, text: words } of item.clauses) {
            expect(text.slice(source.start, source.end)).toBe(words)
            expect(source.start).toBeGreaterThanOrEqual(at)
            at = source.end
          }
          expect(at).toBe(item.source.end)
        }
        const clauses = items.flatMap((item) => item.clauses.map(({ id }) => id))
        expect(new Set(clauses).size).toBe(clauses.length)
      }),
      { numRuns: 400 },
    )
  })

  it('has issues that point into it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { source } of parse(text).issues) {
          expect(source.start).toBeGreaterThanOrEqual(0)
          expect(source.end).toBeLessThanOrEqual(text.length)
          expect(source.end).toBeGreaterThanOrEqual(source.start)
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('half a megabyte of one thing', () => {
  const LENGTH = 500_000

  // A step that looks at everything for everything it finds would need minutes here; the limit below ends it.
  it.each([
    ['opening brackets', '（'],
    ['empty brackets', '（）'],
    ['responsibility brackets', '（牵头单位：县水利局）'],
    ['an endless list', '县水利局、'],
    ['numbered lines', '1.任务\n'],
    ['heads of columns', '\t序号\n\t任务\n\t牵头单位\n'],
    ['titles', '甲县工作计划\n'],
    ['full stops', '。'],
    ['conjunctions', '县水利局和'],
    ['sections', '一、任务\n（一）事（县水利局负责）\n'],
  ])(
    'is read to the end: %s',
    (_, shred) => {
      expect(parse(shred.repeat(Math.ceil(LENGTH / shred.length))).layout).not.toEqual([])
    },
    60_000,
  )
})
