import { describe, expect, it } from 'vitest'
import { meaningLexicon } from '#packs/lexicon/meaning.ts'
import { readCitations } from './citations.ts'

const cited = (text: string): readonly string[] => readCitations(text, meaningLexicon)

describe('readCitations', () => {
  it('gives a title and the number after it, in printed order', () => {
    expect(cited('按照《关于加快治理的通知》（环大气〔2021〕65号）要求')).toEqual([
      '《关于加快治理的通知》',
      '环大气〔2021〕65号',
    ])
  })

  it('keeps a nested title inside the outer one', () => {
    expect(cited('落实《关于印发〈行动计划〉的通知》')).toEqual(['《关于印发〈行动计划〉的通知》'])
    expect(cited('落实《关于印发《行动计划》的通知》')).toEqual(['《关于印发《行动计划》的通知》'])
  })

  it.each([
    ['根据国发[2023]24号精神', '国发[2023]24号'],
    ['依据省政办发（2021）139号', '省政办发（2021）139号'],
    ['贯彻落实环办水体【2022】34 号文件', '环办水体【2022】34 号'],
    ['和发改产业〔2021〕第1464号', '发改产业〔2021〕第1464号'],
  ])('reads the document number of %s in any brackets and without the words before it', (text, number) => {
    expect(cited(text)).toEqual([number])
  })

  it('reads standard numbers', () => {
    expect(cited('应符合GB 3552-2018、HJ/T 91和DB45/T 2364—2021的规定')).toEqual([
      'GB 3552-2018',
      'HJ/T 91',
      'DB45/T 2364—2021',
    ])
  })

  it('names each document once', () => {
    expect(cited('依据《清单》抓紧落实，并按《清单》销号')).toEqual(['《清单》'])
  })

  it('survives a bracket that was deleted', () => {
    expect(cited('按照《工作方案要求，落实《任务清单》')).toEqual(['《任务清单》'])
    expect(cited('按照工作方案》要求')).toEqual([])
  })

  it('finds nothing in plain words', () => {
    expect(cited('2024年新增12个村，编号第3号')).toEqual([])
  })
})
