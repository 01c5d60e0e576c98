import { describe, expect, it } from 'vitest'
import { READ_LIMITS } from '#formats/read-limits.ts'
import { inspectText } from './inspect-text.ts'

const PROSE = '各乡镇人民政府要落实属地责任。\n'.repeat(200)

describe('inspectText', () => {
  it('has nothing to say about ordinary text, whatever its line ends', () => {
    expect(inspectText('一、目标\r\n二、任务\t甲\f乙\v丙\r丁', READ_LIMITS)).toEqual([])
  })

  it('refuses a text of white space only', () => {
    expect(inspectText(' \n\u3000\t\r\n', READ_LIMITS)).toMatchObject([{ code: 'TEXT_EMPTY', severity: 'error' }])
  })

  it('keeps a few control characters and says where the first one is', () => {
    const text = `${PROSE}第一行\u0007结束`
    expect(inspectText(text, READ_LIMITS)).toMatchObject([
      {
        code: 'CONTROL_CHARACTERS_KEPT',
        severity: 'warning',
        params: { count: 1, line: 201, character: 'U+0007' },
        source: { start: PROSE.length + 3 },
      },
    ])
  })

  it('refuses many control characters, and a single NUL', () => {
    const error = { code: 'CONTROL_CHARACTERS', severity: 'error' }
    expect(inspectText(PROSE + '\u0001\u0002'.repeat(20), READ_LIMITS)).toMatchObject([error])
    expect(inspectText(`${PROSE}\u0000`, READ_LIMITS)).toMatchObject([error])
  })

  it('counts damaged characters', () => {
    expect(inspectText('甲\n乙\uFFFD丙\uFFFD', READ_LIMITS)).toMatchObject([
      { code: 'CHARACTERS_LOST', severity: 'warning', params: { count: 2, line: 2 } },
    ])
  })

  it('refuses a million tiny paragraphs and an endless line', () => {
    expect(inspectText('甲\n'.repeat(1_000_000), READ_LIMITS)).toMatchObject([{ code: 'TOO_MANY_PARAGRAPHS' }])
    expect(inspectText('甲'.repeat(3_000_000), READ_LIMITS)).toMatchObject([{ code: 'TEXT_TOO_LONG' }])
  })
})
