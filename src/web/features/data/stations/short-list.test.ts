import { expect, it } from 'vitest'
import { shortList } from '#web/features/data/stations/short-list.ts'

it('names the six of the air, and of many as many as two short lines take', () => {
  expect(shortList(['SO2', 'NO2', 'CO', 'O3', 'PM10', 'PM2.5'], '、').rest).toBe(0)
  expect(shortList(['阴离子表面活性剂', '五日生化需氧量', '六价铬'], '、')).toEqual({
    text: '阴离子表面活性剂、五日生化需氧量',
    rest: 1,
  })
  expect(shortList(['Anionic surfactant', 'Five-day BOD', 'Cadmium'], ', ').rest).toBe(1)
  expect(shortList([], ', ')).toEqual({ text: '', rest: 0 })
})
