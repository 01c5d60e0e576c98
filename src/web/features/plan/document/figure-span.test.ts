import { describe, expect, it } from 'vitest'
import type { WaterClass } from '#kernel/plan/model.ts'
import { figureSpan } from '#web/features/plan/document/figure-span.ts'

const CASES: readonly [text: string, value: number | WaterClass | null, unit: string, figure: string][] = [
  ['不低于93.5%', 93.5, '%', '93.5%'],
  ['较上年下降10%', -10, '%', '10%'],
  ['比上年提高2个百分点', 2, '百分点', '2'],
  ['5公里以上', 5, '公里', '5公里'],
  ['3000m³/d及以上的除外', 3000, 'm³/d', '3000m³/d'],
  ['0.0%', 0, '%', '0.0%'],
  ['85％以上', 85, '%', '85％'],
  ['Ⅱ类标准', 'Ⅱ', '类', 'Ⅱ类'],
  ['达到或好于III类', 'Ⅲ', '类', 'III类'],
  ['达到上级目标要求', null, '%', '达到上级目标要求'],
  ['按照上级下达的地表水环境质量考核目标要求完成任务', null, '', '质量考核目标要求完成任务'],
]

describe('the place of a printed figure', () => {
  it.each(CASES)('in “%s” (%s %s) is “%s”', (text, value, unit, figure) => {
    const { start, end } = figureSpan({ text, value, unit })
    expect(text.slice(start, end)).toBe(figure)
  })
})
