import { describe, expect, it } from 'vitest'
import { chanceFigure } from './chance-figure.ts'

describe('the figure of a probability', () => {
  it.each([
    [0, 'below', 1],
    [0.0099, 'below', 1],
    [0.01, 'exactly', 1],
    [0.019, 'exactly', 1],
    [0.29, 'exactly', 29],
    [0.7999, 'exactly', 79],
    [0.8, 'exactly', 80],
    [0.967, 'exactly', 96],
    [0.9899, 'exactly', 98],
    [0.99, 'atLeast', 99],
    [1, 'atLeast', 99],
  ] as const)('cuts %s and never says what nobody can know', (p, kind, percent) => {
    expect(chanceFigure(p)).toEqual({ kind, percent })
  })
})
