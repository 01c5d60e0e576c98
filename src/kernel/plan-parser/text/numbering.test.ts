import { describe, expect, it } from 'vitest'
import { chineseNumber } from './chinese-number.ts'
import { markdownDepth, readMarker } from './numbering.ts'

describe('readMarker', () => {
  it.each([
    ['一、工作目标', 1, 1],
    ['十二、附则', 1, 12],
    ['第三章 保障措施', 1, 3],
    ['第二节 任务', 2, 2],
    ['第十五条 本方案', 3, 15],
    ['（十一）加强领导', 2, 11],
    ['（三）、加强领导', 2, 3],
    ['3.推进治理', 3, 3],
    ['3、推进治理', 3, 3],
    ['3 . 推进治理', 3, 3],
    ['（4）完成调查', 4, 4],
    ['4）完成调查', 4, 4],
    ['③完成调查', 4, 3],
    ['⒊完成调查', 3, 3],
    ['㈡加强领导', 2, 2],
    ['## 二、任务', 1, 2],
    ['**1.** 推进', 3, 1],
  ])('%j is number %i … of its level', (text, level, number) => {
    expect(readMarker(text, 0)).toMatchObject({ level, number })
  })

  it.each(['2024年底前', '一是加强领导', '2.5万人', '十四五规划', '（含搬迁）项目', '100%完成', '三项任务'])(
    '%j begins with no number of its own',
    (text) => {
      expect(readMarker(text, 1)).toBeNull()
    },
  )

  it('takes 11.121 for item 11 where 11 comes next', () => {
    expect(readMarker('11.121人才梯队项目。', 11)).toMatchObject({ level: 3, number: 11, length: 3 })
    expect(readMarker('11.121人才梯队项目。', 4)).toBeNull()
  })
})

describe('markdownDepth', () => {
  it('counts the heading signs', () => {
    expect([markdownDepth('# 标题'), markdownDepth('### 三'), markdownDepth('#标题')]).toEqual([1, 3, 0])
  })
})

describe('chineseNumber', () => {
  it.each([
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十一', 21],
    ['一百零三', 103],
    ['一百二十', 120],
    ['二〇二四', 2024],
    ['37', 37],
  ])('%s is %i', (text, value) => {
    expect(chineseNumber(text)).toBe(value)
  })

  it.each(['', '百', '甲', '一甲', '12345'])('%j is no number', (text) => {
    expect(chineseNumber(text)).toBeNull()
  })
})
