import { describe, expect, it } from 'vitest'
import { parseCell } from './cell-value.ts'
import { windDegrees } from './wind-direction.ts'

describe('parseCell', () => {
  it.each([
    ['12.50', 12.5, 2],
    ['１２．５', 12.5, 1],
    [' 7 ', 7, 0],
    ['1,234.5', 1234.5, 1],
    ['-3', -3, 0],
    ['1e-3', 0.001, 3],
    ['2.5E3', 2500, 0],
    ['.5', 0.5, 1],
    ['56%', 56, 0],
  ])('reads %s as a number', (text, value, decimals) => {
    expect(parseCell(text)).toEqual({ kind: 'value', value, decimals })
  })

  it.each([
    ['<0.01', 0.01],
    ['＜0.01', 0.01],
    ['0.01L', 0.01],
    ['0.01l', 0.01],
    ['0.01（L）', 0.01],
    ['ND(0.01)', 0.01],
    ['未检出（<0.01）', 0.01],
    ['0.01ND', 0.01],
  ])('reads %s as below the detection limit', (text, value) => {
    expect(parseCell(text)).toMatchObject({ kind: 'below', value })
  })

  it.each(['', '--', '—', 'NA', 'NaN', '无', '缺测', '断流', '*', '-999', '-9999', '－９９９'])(
    'takes “%s” for missing',
    (text) => {
      expect(parseCell(text).kind).toBe('missing')
    },
  )

  it('tells not monitored, not detected, flagged and text from one another', () => {
    expect(['/', '／', '未监测'].map((text) => parseCell(text).kind)).toEqual(Array(3).fill('notMonitored'))
    expect(['ND', 'L', '未检出'].map((text) => parseCell(text).kind)).toEqual(Array(3).fill('belowUnknown'))
    expect(['RM', '23(H)', '0.5 D'].map((text) => parseCell(text).kind)).toEqual(Array(3).fill('flagged'))
    expect(['约0.5', '0.5.1', '1-2', '<', '>24000', '#N/A'].map((text) => parseCell(text).kind)).toEqual(
      Array(6).fill('text'),
    )
  })
})

describe('windDegrees', () => {
  it('reads sixteen points in both languages, and knows calm', () => {
    expect(['N', 'NNE', 'ese', 'NNW', '东南', '北西北', '西北偏', '静风', 'C', '西南风'].map(windDegrees)).toEqual([
      0,
      22.5,
      112.5,
      337.5,
      135,
      337.5,
      null,
      'calm',
      'calm',
      225,
    ])
  })
})
