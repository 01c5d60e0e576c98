import { describe, expect, it } from 'vitest'
import { toPixel, toPosition } from '#kernel/geo/web-mercator.ts'
import { afterKey, centred, followFingers, homeView, moved, zoomed } from './map-camera.ts'

const size = { width: 800, height: 500 }
const bounds = { west: 109, south: 24.3, east: 109.6, north: 24.9 }
const home = homeView(bounds, size)

describe('the camera of a map', () => {
  it('shows everything, with a margin, in the middle', () => {
    const northWest = toPixel(home, [bounds.west, bounds.north])
    const southEast = toPixel(home, [bounds.east, bounds.south])
    expect(northWest.y).toBeCloseTo(44)
    expect(southEast.y).toBeCloseTo(456)
    expect(northWest.x + southEast.x).toBeCloseTo(800)
  })

  it('shows a lone point with a county’s breadth around it, and a map of nothing somewhere sensible', () => {
    const lone = homeView({ west: 109, east: 109, south: 24, north: 24 }, size)
    expect(toPixel(lone, [109, 24]).x).toBeCloseTo(400)
    expect(lone.worldPx).toBe(2 ** 20)
    const [lon] = toPosition(homeView(null, size), { x: 400, y: 250 })
    expect(lon).toBeCloseTo(105)
  })

  it('keeps the place under the pointer when it scales, within its limits', () => {
    const at = { x: 120, y: 300 }
    const place = toPosition(home, at)
    const nearer = zoomed(home, 3, at)
    expect(toPixel(nearer, place).x).toBeCloseTo(at.x)
    expect(toPixel(nearer, place).y).toBeCloseTo(at.y)
    expect(zoomed(home, 1e9, at).worldPx).toBe(2 ** 25)
    expect(zoomed(home, 1e-9, at).worldPx).toBe(2 ** 14)
  })

  it('follows one finger, and with two fingers keeps the places under them', () => {
    expect(followFingers(home, [{ x: 10, y: 10 }], [{ x: 30, y: 5 }])).toEqual(moved(home, 20, -5))
    const before = [
      { x: 100, y: 100 },
      { x: 200, y: 100 },
    ]
    const after = [
      { x: 80, y: 120 },
      { x: 280, y: 120 },
    ]
    const place = toPosition(home, { x: 100, y: 100 })
    const pinched = followFingers(home, before, after)
    expect(pinched.worldPx).toBeCloseTo(home.worldPx * 2)
    expect(toPixel(pinched, place).x).toBeCloseTo(80)
    expect(followFingers(home, before, [{ x: 0, y: 0 }])).toBe(home)
  })

  it('moves by arrows and scales by + and -, and leaves other keys alone', () => {
    expect(afterKey(home, 'ArrowRight', size)?.leftPx).toBe(home.leftPx - 80)
    expect(afterKey(home, '+', size)?.worldPx).toBeCloseTo(home.worldPx * 1.5)
    expect(afterKey(home, 'a', size)).toBeNull()
  })

  it('brings a position into the middle without changing the scale', () => {
    const there = centred(home, [109.1, 24.4], size)
    expect(there.worldPx).toBe(home.worldPx)
    expect(toPixel(there, [109.1, 24.4]).y).toBeCloseTo(250)
  })
})
