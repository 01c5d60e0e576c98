import { describe, expect, it } from 'vitest'
import { planLexicon } from '#packs/lexicon/plan.ts'
import { fold } from './fold.ts'

const folded = (text: string): string => fold(text, planLexicon.structure)

describe('fold', () => {
  it.each([
    ['(牵头单位:县水利局,县财政局;各乡镇)', '（牵头单位：县水利局，县财政局；各乡镇）'],
    ['２０２４年１２月', '2024年12月'],
    ['牽頭單位：縣環境局', '牵头单位：县环境局'],
    ['【牵头单位】', '［牵头单位］'],
    ['国办发[2024]5号', '国办发〔2024〕5号'],
    ['国办发【2024】5号', '国办发〔2024〕5号'],
    ['二○二四年', '二〇二四年'],
    ['完成治理.推进改造.', '完成治理。推进改造。'],
    ['他说"治理"与"改造"', '他说“治理”与“改造”'],
  ])('reads %j as %j', (from, to) => {
    expect(folded(from)).toBe(to)
  })

  it.each(['1,000吨', '8:30', 'PM2.5', '93.5%', '1.推进', '一.目标', '（一）', 'GB 3552-2018'])(
    'leaves %j as it is',
    (text) => {
      expect(folded(text)).toBe(text)
    },
  )

  it('keeps every offset', () => {
    const text = '縣，\r\n(甲)\u0000\ud83c\udf0a[2024]"q"'
    expect(folded(text)).toHaveLength(text.length)
  })
})
