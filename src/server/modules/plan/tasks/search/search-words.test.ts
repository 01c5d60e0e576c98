import { describe, expect, it } from 'vitest'
import { bigramsOf, likePattern, searchWords } from './search-words.ts'

describe('searchWords', () => {
  it('splits by white space of any width, folds each word, and asks once', () => {
    expect(searchWords('ＶＯＣｓ　治理 vocs\t治理')).toEqual(['vocs', '治理'])
  })

  it('asks nothing of nothing', () => {
    expect(searchWords(undefined)).toEqual([])
    expect(searchWords('　 \t')).toEqual([])
  })
})

describe('bigramsOf', () => {
  it('pairs neighbouring characters, also those beyond the basic plane, and none of a single one', () => {
    expect(bigramsOf(['扬尘治理', '尘治'])).toEqual(['扬尘', '尘治', '治理'])
    expect(bigramsOf(['𠮷野家'])).toEqual(['𠮷野', '野家'])
    expect(bigramsOf(['水'])).toEqual([])
  })
})

describe('likePattern', () => {
  it('takes what LIKE reads as signs literally', () => {
    expect(likePattern('100%_\\')).toBe('%100\\%\\_\\\\%')
  })
})
