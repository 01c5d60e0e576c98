import fc from 'fast-check'
import { Converter } from 'opencc-js'
import { describe, expect, it } from 'vitest'
import { encodeGb18030 } from '#formats/testing/encode-gb18030.ts'
import { decodeText } from './decode-text.ts'

const PLAN = [
  '某县2024年度大气污染防治工作计划',
  '一、年度目标',
  '全县优良天数比率不低于93.5%，PM2.5年均浓度不高于31微克/立方米，水质达到Ⅱ类。',
  '二、主要任务',
  '（一）加强扬尘管控。县住房城乡建设局牵头，各乡镇人民政府配合，2024年12月底前完成。',
].join('\n')

const traditional = Converter({ from: 'cn', to: 'tw' })

const utf16 = (text: string, isBigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le')
  return isBigEndian ? bytes.swap16() : bytes
}

describe('decodeText', () => {
  it('reads UTF-8 with and without byte order mark and drops the mark', () => {
    expect(decodeText(Buffer.from(PLAN))).toEqual({ text: PLAN, encoding: 'utf-8' })
    expect(decodeText(Buffer.from(`\uFEFF${PLAN}`))).toEqual({ text: PLAN, encoding: 'utf-8' })
  })

  it('reads UTF-16 of both byte orders, with and without byte order mark', () => {
    for (const isBigEndian of [false, true]) {
      const encoding = isBigEndian ? 'utf-16be' : 'utf-16le'
      expect(decodeText(utf16(PLAN, isBigEndian))).toEqual({ text: PLAN, encoding })
      expect(decodeText(utf16(`\uFEFF${PLAN}`, isBigEndian))).toEqual({ text: PLAN, encoding })
    }
  })

  it('reads GB 18030, also with its byte order mark and with only a title', () => {
    expect(decodeText(encodeGb18030(PLAN))).toEqual({ text: PLAN, encoding: 'gb18030' })
    expect(decodeText(Uint8Array.of(0x84, 0x31, 0x95, 0x33, ...encodeGb18030(PLAN)))?.text).toBe(PLAN)
    expect(decodeText(encodeGb18030('工作计划'))).toEqual({ text: '工作计划', encoding: 'gb18030' })
  })

  it('tells traditional characters in GB 18030 and UTF-16 apart as well', () => {
    const text = traditional(PLAN)
    expect(text).not.toBe(PLAN)
    expect(decodeText(encodeGb18030(text))).toEqual({ text, encoding: 'gb18030' })
    expect(decodeText(utf16(text, false))).toEqual({ text, encoding: 'utf-16le' })
    expect(decodeText(utf16(text, true))).toEqual({ text, encoding: 'utf-16be' })
  })

  it('reads any mixture of everyday words the same in every encoding', () => {
    const words = fc.array(
      fc.constantFrom('县', '大气', '污染防治', '2024年', 'PM2.5', '，', '。', '\n', '（一）', '责任单位：'),
      {
        minLength: 6,
        maxLength: 60,
      },
    )
    const encoders = [encodeGb18030, (text: string) => utf16(text, false), (text: string) => utf16(text, true)]
    fc.assert(
      fc.property(words, fc.constantFrom(...encoders), (parts, encode) => {
        const text = `县${parts.join('')}`
        expect(decodeText(encode(text))?.text).toBe(text)
      }),
      { numRuns: 60, seed: 2024 },
    )
  })

  it('keeps a UTF-8 text that was cut inside its last character', () => {
    const cut = Buffer.from(PLAN).subarray(0, -1)
    expect(decodeText(cut)).toEqual({ text: `${PLAN.slice(0, -1)}\uFFFD`, encoding: 'utf-8' })
  })

  it('refuses bytes that are no text in any encoding', () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 + index * index * 31) % 256)
    expect(decodeText(noise)).toBeNull()
  })

  it('refuses Big5, which reads as rare hanzi in GB 18030', () => {
    // 「空氣污染防制」 in Big5, repeated.
    const big5 = [0xaa, 0xc5, 0xae, 0xf0, 0xa6, 0xc3, 0xac, 0x56, 0xa8, 0xbe, 0xa8, 0xee]
    expect(decodeText(Uint8Array.from(Array.from({ length: 50 }, () => big5).flat()))).toBeNull()
  })
})
