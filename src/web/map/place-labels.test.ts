import { describe, expect, it } from 'vitest'
import { labelWidth, placeLabels } from './place-labels.ts'

const wish = (key: string, x: number, y: number) => ({ key, at: { x, y }, widthPx: 60 })

describe('labels on a map', () => {
  it('stand at the right of their symbol while there is room', () => {
    expect([...placeLabels([wish('a', 0, 0), wish('b', 0, 100)]).values()]).toEqual(['right', 'right'])
  })

  it('go to another side rather than over a symbol or another label', () => {
    const sides = placeLabels([wish('a', 0, 0), wish('b', 30, 0)])
    expect(sides.get('a')).toBe('left')
    expect(sides.get('b')).toBe('right')
  })

  it('are left out where there is no room, the later ones first', () => {
    const crowd = Array.from({ length: 9 }, (_, at) => wish(String(at), (at % 3) * 12, Math.floor(at / 3) * 12))
    const sides = placeLabels(crowd)
    expect(sides.size).toBeLessThan(crowd.length)
    expect(sides.size).toBeGreaterThan(0)
  })

  it('are measured wider for Chinese than for Latin text', () => {
    expect(labelWidth('乡镇')).toBeGreaterThan(labelWidth('ab'))
  })
})
