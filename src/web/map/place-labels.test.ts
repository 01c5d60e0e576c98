import { describe, expect, it } from 'vitest'
import { labelWidth, placeLabels } from './place-labels.ts'

const size = { width: 400, height: 300 }
const wish = (key: string, x: number, y: number) => ({ key, at: { x, y }, widthPx: 60 })

describe('labels on a map', () => {
  it('stand at the right of their symbol while there is room', () => {
    expect([...placeLabels([wish('a', 100, 50), wish('b', 100, 150)], size).values()]).toEqual(['right', 'right'])
  })

  it('go to another side rather than over a symbol or another label', () => {
    const sides = placeLabels([wish('a', 100, 50), wish('b', 130, 50)], size)
    expect(sides.get('a')).toBe('left')
    expect(sides.get('b')).toBe('right')
  })

  it('stay whole inside the map', () => {
    expect(placeLabels([wish('a', 380, 50)], size).get('a')).toBe('left')
    expect(placeLabels([wish('a', 20, 2)], { width: 60, height: 20 }).size).toBe(0)
  })

  it('are left out where there is no room, the later ones first', () => {
    const crowd = Array.from({ length: 9 }, (_, at) =>
      wish(String(at), 100 + (at % 3) * 12, 100 + Math.floor(at / 3) * 12),
    )
    const sides = placeLabels(crowd, size)
    expect(sides.size).toBeLessThan(crowd.length)
    expect(sides.size).toBeGreaterThan(0)
  })

  it('are measured wider for Chinese than for Latin text', () => {
    expect(labelWidth('乡镇')).toBeGreaterThan(labelWidth('ab'))
  })
})
