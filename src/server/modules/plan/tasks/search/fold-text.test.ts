import { describe, expect, it } from 'vitest'
import { foldText, foldWithPlaces } from './fold-text.ts'

describe('foldText', () => {
  it.each([
    ['ＶＯＣｓ治理', 'vocs治理'],
    ['PM₂.₅与O³', 'pm2.5与o3'],
    ['９５％以上', '95%以上'],
    ['环大气〔2021〕65号', '环大气[2021]65号'],
    ['【重点】 大气　污染\t防治\r\n', '[重点]大气污染防治'],
    // Radicals as some PDF files have them, and the ligature of a unit.
    ['⽔环境 20㎡', '水环境20m2'],
    ['Ⅲ类水质', 'iii类水质'],
    // Only ASCII capitals: what the database does is the same under every locale.
    ['Éß', 'Éß'],
    ['', ''],
  ])('%s becomes %s, and stays it', (text, folded) => {
    expect(foldText(text)).toBe(folded)
    expect(foldText(folded)).toBe(folded)
  })
})

describe('foldWithPlaces', () => {
  it('leads every unit of the folded text back to the character it came from', () => {
    const text = '㎡ 😀Ｖ'
    const { folded, starts, ends } = foldWithPlaces(text)
    expect(folded).toBe('m2😀v')
    expect(starts).toEqual([0, 0, 2, 2, 4])
    expect(ends).toEqual([1, 1, 4, 4, 5])
  })
})
