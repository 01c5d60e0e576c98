import { describe, expect, it } from 'vitest'
import { linesOf } from './lines.ts'
import { printed } from './testing/printed.ts'

const texts = (glyphs: Parameters<typeof linesOf>[0]): readonly string[] => linesOf(glyphs).map(({ text }) => text)

describe('linesOf', () => {
  it('orders lines downwards and characters to the right, whatever the order of the file', () => {
    expect(texts([...printed('第二行', 50, 120), ...printed('行', 60, 100), ...printed('一', 50, 100)])).toEqual([
      '一行',
      '第二行',
    ])
  })

  it('keeps a figure set low or high in its line', () => {
    const glyphs = [...printed('PM', 50, 100), ...printed('2.5', 60, 102, 6), ...printed('浓度', 70, 100)]
    expect(texts(glyphs)).toEqual(['PM2.5浓度'])
  })

  it('takes the gap between Chinese and Latin as layout, and one between Latin words as a space', () => {
    expect(texts([...printed('到', 50, 100), ...printed('2024', 62, 100), ...printed('年', 84, 100)])).toEqual([
      '到2024年',
    ])
    expect(texts([...printed('GB', 50, 100), ...printed('3095', 63, 100)])).toEqual(['GB 3095'])
  })

  it('keeps room between Chinese words that stand apart', () => {
    const [line] = linesOf([...printed('办公室', 50, 100), ...printed('印发', 120, 100)])
    expect(line?.text).toBe('办公室　　　　印发')
    expect(line?.pieces.map(({ text }) => text)).toEqual(['办公室', '印发'])
  })

  it('prints a character once that is drawn twice to look bold', () => {
    expect(texts([...printed('标题', 50, 100), ...printed('标题', 50.3, 100)])).toEqual(['标题'])
  })

  it('measures what cannot be parted from the beginning of a line', () => {
    const headOf = (text: string): number | undefined => linesOf(printed(text, 50, 100))[0]?.head
    expect(headOf('任务')).toBe(10)
    expect(headOf('2024年')).toBe(20)
    expect(headOf('（无）VOCs含量')).toBe(50)
    expect(headOf('局、县')).toBe(20)
  })
})
