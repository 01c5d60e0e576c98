import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

function colour(name: string): readonly number[] {
  const hex = new RegExp(`--${name}: #([0-9a-f]{6});`).exec(css)?.[1]
  if (hex === undefined) throw new Error(`--${name} is no colour in tokens.css`)
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
}

// WCAG 2.2, relative luminance and contrast ratio.
function luminance(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(colour(one)), luminance(colour(other))].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const INKS = ['ink', 'ink-2', 'ink-3', 'azure-9', 'azure', 'seal', 'amber', 'green']
const GROUNDS = ['card', 'paper', 'ground', 'azure-1', 'amber-1', 'seal-1']

describe('the colours', () => {
  it.each(INKS.flatMap((ink) => GROUNDS.map((ground) => ({ ink, ground }))))('$ink is legible on $ground', (pair) => {
    expect(contrast(pair.ink, pair.ground)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['azure', 'azure-9', 'seal'])('white is legible on %s', (ground) => {
    expect(contrast('card', ground)).toBeGreaterThanOrEqual(4.5)
  })
})
