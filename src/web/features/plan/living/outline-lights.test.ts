import { expect, it } from 'vitest'
import { documentView } from '#web/features/plan/document/document-view.ts'
import { outlineLights } from '#web/features/plan/living/outline-lights.ts'
import { outlineOf } from '#web/features/plan/living/outline-view.ts'
import { SMALL_PLAN } from '#web/features/plan/testing/small-plan.ts'
import { verdict } from '#web/features/verdict/testing/verdict-sample.ts'
import { verdictIndex } from '#web/features/verdict/verdict-index.ts'

it('lights the section and the annex whose targets are judged, not the plan that holds them', () => {
  const outline = outlineOf(documentView(SMALL_PLAN))
  const verdicts = [
    verdict({}),
    verdict({ targetId: 't2', state: 'atRisk' }),
    verdict({ targetId: 't3', taskKey: 'W-1', state: 'attained' }),
  ]
  const lights = outlineLights(outline, verdictIndex({ verdicts, unbound: [], mentions: [] }))
  expect(outline.flatMap(({ anchor, label }) => (lights.has(anchor) ? [[label, lights.get(anchor)]] : []))).toEqual([
    [
      '一、年度目标',
      [
        { state: 'atRisk', count: 1 },
        { state: 'onTrack', count: 1 },
      ],
    ],
    ['附件1 任务清单', [{ state: 'attained', count: 1 }]],
  ])
})
