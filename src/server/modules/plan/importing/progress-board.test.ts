import { describe, expect, it } from 'vitest'
import { createProgressBoard } from './progress-board.ts'

const HOUR = 3_600_000

function board() {
  const clock = { ms: 0 }
  return { clock, board: createProgressBoard(() => clock.ms) }
}

describe('the progress of an upload', () => {
  it('is told to its own county, step by step, until it ends', () => {
    const { clock, board: progress } = board()
    const running = progress.begin('here', 'a')
    expect(progress.read('here', 'a')).toEqual({
      stage: 'received',
      done: 0,
      total: null,
      finished: false,
      elapsedMs: 0,
    })
    clock.ms = 40
    running.report('decoded', 1200, 1200)
    clock.ms = 50
    expect(progress.read('here', 'a')).toMatchObject({ stage: 'decoded', done: 1200, total: 1200, elapsedMs: 50 })
    running.end()
    clock.ms = 500
    expect(progress.read('here', 'a')).toMatchObject({ stage: 'decoded', finished: true, elapsedMs: 50 })
    expect(progress.read('elsewhere', 'a')).toBeNull()
  })

  it('is forgotten when nobody has reported for long, and when there are too many', () => {
    const { clock, board: progress } = board()
    progress.begin('here', 'old')
    clock.ms = HOUR
    expect(progress.read('here', 'old')).toBeNull()
    const first = progress.begin('here', 'first')
    for (let at = 0; at < 199; at += 1) progress.begin('here', `${at}`)
    first.report('stored', 1, 2)
    progress.begin('here', 'last')
    expect(progress.read('here', '0')).toBeNull()
    expect(progress.read('here', 'first')).toMatchObject({ stage: 'stored' })
  })
})
