import { describe, expect, it } from 'vitest'
import { findMentions } from '#kernel/indicator/mention.ts'

const FLOOD = {
  key: 'water.flood-intensity',
  label: { zh: '汛期污染强度', en: 'flood-season intensity' },
  words: ['汛期污染强度'],
} as const
const SOURCES = {
  key: 'water.source-attainment',
  label: { zh: '水源达标', en: 'sources attaining' },
  words: ['饮用水水源地水质达标率', '饮用水水源'],
} as const

describe('findMentions', () => {
  it('finds the first place of an indicator a clause names', () => {
    const text = '持续开展国控断面汛期污染强度监测分析，汛期污染强度高时加大溯源力度。'
    expect(findMentions(text, [FLOOD])).toEqual([{ definition: FLOOD, start: 8, end: 14 }])
  })

  it('prefers the longer words', () => {
    const [found] = findMentions('饮用水水源保护，确保饮用水水源地水质达标率不断提升。', [SOURCES])
    expect(found).toMatchObject({ start: 10, end: 21 })
  })

  it('finds nothing where nothing that can be computed is named', () => {
    expect(findMentions('加强河湖日常巡查。', [FLOOD, SOURCES])).toEqual([])
  })
})
