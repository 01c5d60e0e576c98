import { describe, expect, it } from 'vitest'
import { gramsOf, likePattern, needsCheck, searchWords } from './search-words.ts'

describe('searchWords', () => {
  it('splits by white space of any width, folds each word, and asks once', () => {
    expect(searchWords('ＶＯＣｓ　治理 vocs\t治理')).toEqual(['vocs', '治理'])
  })

  it('asks nothing of nothing', () => {
    expect(searchWords(undefined)).toEqual([])
    expect(searchWords('　 \t')).toEqual([])
  })
})

describe('gramsOf', () => {
  it('pairs neighbouring characters, also those beyond the basic plane, and takes a single one as it is', () => {
    expect(gramsOf(['扬尘治理', '尘治'])).toEqual(['扬尘', '尘治', '治理'])
    expect(gramsOf(['𠮷野家'])).toEqual(['𠮷野', '野家'])
    expect(gramsOf(['水', '𠮷'])).toEqual(['水', '𠮷'])
  })
})

describe('needsCheck', () => {
  it('is for words whose pairs may stand apart', () => {
    expect(['水', '𠮷野', '扬尘', '扬尘治'].map(needsCheck)).toEqual([false, false, false, true])
  })
})

describe('likePattern', () => {
  it('takes what LIKE reads as signs literally', () => {
    expect(likePattern('100%_\\')).toBe('%100\\%\\_\\\\%')
  })
})
