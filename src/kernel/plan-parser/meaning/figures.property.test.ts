import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ParsedClause } from '#kernel/plan/model.ts'
import { meaningLexicon } from '#packs/lexicon/meaning.ts'
import { readCitations } from './citations.ts'
import { clauseKind } from './clause-kind.ts'
import { readDeadlines } from './deadlines.ts'
import { type ClauseFigures, type FigureContext, readFigures } from './figures.ts'
import { waterClassOf } from './water-class.ts'

const CONTEXT: FigureContext = { year: 2025, issuedOn: null, section: 'task', deadlines: [], itemText: '' }

const clauseOf = (text: string, id = 'O-1-1.1'): ParsedClause => ({
  id,
  kind: 'hard',
  text,
  source: { start: 0, end: text.length },
})

const read = (text: string, itemText = text): ClauseFigures =>
  readFigures(clauseOf(text), { ...CONTEXT, itemText }, meaningLexicon)

/** Texts of the words and marks that plans are made of, in no sensible order. */
const PIECES =
  '全县,PM2.5,浓度,不低于,达到,控制在,较上年,下降,比2020年,提高,95,三,十五,%,百分之,个,吨,微克/立方米,以上,以内,左右,其中,分别,和,、,，,；,。,（,）,“,”,《,》,2025年,底前,每月,次,的,除外,完成,建设,Ⅲ类,断面,水质,率,—,〔2024〕,号,所有,全覆盖,保存,年'
const planLike = fc.array(fc.constantFrom(...PIECES.split(',')), { maxLength: 40 }).map((pieces) => pieces.join(''))
const anyText = fc.oneof(planLike, fc.string(), fc.string({ unit: 'grapheme' }))

describe('every reader', () => {
  it('gives a result for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { targets, figures } = read(text)
        const deadlines = readDeadlines(text, 0, { year: null, issuedOn: null, place: 'cell' }, meaningLexicon)
        const quoted = [...targets, ...figures, ...deadlines].every((one) => one.text !== '' && text.includes(one.text))
        return quoted && targets.every(({ indicator }) => indicator !== '') && clauseKind(text, meaningLexicon) !== null
      }),
      { numRuns: 1000 },
    )
  })

  it('cites only what is printed and never fails on a class', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        waterClassOf(text)
        return readCitations(text, meaningLexicon).every((cited) => text.includes(cited))
      }),
    )
  })
})

describe('a number changed in the text', () => {
  it('changes the target and nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.nat(9), (whole, tenth) => {
        const value = `${whole}.${tenth}`
        const { targets, figures } = read(`到2025年底，全县污水处理率不低于${value}%。`)
        expect(targets).toMatchObject([
          {
            indicator: '污水处理率',
            comparator: '>=',
            value: Number(value),
            unit: '%',
            scope: '全县',
            by: '2025-12-31',
          },
        ])
        expect(figures).toEqual([])
      }),
    )
  })

  it('changes the sign with the word of change', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.constantFrom('下降', '减少', '提高', '增加'), (number, word) => {
        const sign = word === '下降' || word === '减少' ? -1 : 1
        const [target] = read(`火点数较上年${word}${number}%。`).targets
        expect(target).toMatchObject({ value: sign * number, base: 'last-year', comparator: sign === 1 ? '>=' : '<=' })
      }),
    )
  })
})

describe('the clauses of an item', () => {
  const CLAUSES = [
    '全县污水处理率达到95%。',
    '对500头以上的养殖场开展排查。',
    '新建管网5公里。',
    '每月巡河2次。',
    '加强监管。',
  ]

  it('are read the same in any order', () => {
    const alone = new Map(CLAUSES.map((text) => [text, read(text)]))
    fc.assert(
      fc.property(fc.shuffledSubarray(CLAUSES, { minLength: CLAUSES.length }), (order) => {
        for (const text of order) expect(read(text, order.join(''))).toEqual(alone.get(text))
      }),
    )
  })
})

describe('a clause without end', () => {
  const HOSTILE = [
    '达到95%以上，',
    '选拔100名',
    '下降1%',
    '每月',
    '2025年',
    '起10日内',
    '《',
    '（',
    '“',
    '的',
    '一',
    '完成',
    '第',
  ]

  it.each(HOSTILE)('of %s repeated is read all the same', (piece) => {
    const text = piece.repeat(Math.floor(40_000 / piece.length))
    const { targets } = read(text)
    readDeadlines(text, 0, { year: 2025, issuedOn: null, place: 'clause' }, meaningLexicon)
    readCitations(text, meaningLexicon)
    expect(targets.every(({ clause }) => clause === 'O-1-1.1')).toBe(true)
  })
})
