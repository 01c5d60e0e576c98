import { describe, expect, it } from 'vitest'
import { countStates } from '#web/features/verdict/count-states.ts'
import { verdict } from '#web/features/verdict/testing/verdict-sample.ts'
import { verdictIndex } from '#web/features/verdict/verdict-index.ts'

const verdicts = [
  verdict({ targetId: 'a', state: 'onTrack' }),
  verdict({ targetId: 'b', state: 'failed' }),
  verdict({ targetId: 'c', taskKey: 'W-A2', state: 'onTrack' }),
]

describe('the verdicts of a plan', () => {
  it('are found by target and by the task or object they belong to', () => {
    const reason = { zh: '没有指标', en: 'no indicator' }
    const index = verdictIndex({ verdicts, unbound: [{ targetId: 'd', reason }], mentions: [] })
    expect(index.byTarget.get('b')?.state).toBe('failed')
    expect(index.byTask.get('A-0-1')?.map(({ targetId }) => targetId)).toEqual(['a', 'b'])
    expect(index.byTask.get('W-A2')).toHaveLength(1)
    expect(index.unbound.get('d')).toBe(reason)
  })

  it('are counted by state, what needs attention first', () => {
    expect(countStates(verdicts)).toEqual([
      { state: 'failed', count: 1 },
      { state: 'onTrack', count: 2 },
    ])
    expect(countStates([])).toEqual([])
  })
})
