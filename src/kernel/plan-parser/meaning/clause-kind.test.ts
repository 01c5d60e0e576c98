import { describe, expect, it } from 'vitest'
import { meaningLexicon } from '#packs/lexicon/meaning.ts'
import { clauseKind } from './clause-kind.ts'

describe('clauseKind', () => {
  it.each([
    '鼓励企业开展清洁生产。',
    '支持储罐改造。',
    '力争达到95%以上。',
    '室外防护推广使用低挥发涂料。',
    '引导农户还田。',
    '积极申报专项资金。',
    '研究并探索低成本治理模式。',
    '为应对污染天气提供技术支持。',
    '争取上级资金。',
    '鼓勵企業開展清潔生產。',
  ])('is soft for %s', (text) => {
    expect(clauseKind(text, meaningLexicon)).toBe('soft')
  })

  it.each([
    '大力发展清洁能源。',
    '指导推动企业安装监测设备。',
    '严格落实排污许可制度。',
    '按照《关于鼓励和支持再生水利用的意见》落实各项任务。',
    '',
  ])('is hard for %s', (text) => {
    expect(clauseKind(text, meaningLexicon)).toBe('hard')
  })
})
