import { describe, expect, it } from 'vitest'
import { planNameOf } from '#kernel/plan/plan-name.ts'

describe('planNameOf', () => {
  it.each([
    ['关于印发青石县2025年度大气和水污染防治工作计划的通知', '青石县2025年度大气和水污染防治工作计划'],
    ['青石县人民政府办公室关于印发《青石县2025年工作方案》的通知', '青石县2025年工作方案'],
    ['青石县人民政府关于印发《青石县落实〈行动计划〉方案》的通知', '青石县落实〈行动计划〉方案'],
    ['青石县2025年水污染防治工作计划', '青石县2025年水污染防治工作计划'],
    ['关于做好防治工作的通知', '关于做好防治工作的通知'],
    ['', ''],
  ])('calls %s by the name %s', (title, name) => {
    expect(planNameOf(title)).toBe(name)
  })
})
