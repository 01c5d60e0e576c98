import { describe, expect, it } from 'vitest'
import { PolicyIndex } from './policy-index.ts'
import { namesOf, togetherAt } from './policy-name.ts'

const one = { id: '1', title: '《关于治理的通知》', docNumber: '环大气〔2021〕65号' }

describe('citations of a task', () => {
  it('make one document of a title and the number in brackets after it', () => {
    const clause = '按照《关于治理的通知》（环大气〔2021〕65号）和《目录（2024年本）》要求，执行 GB 3552-2018。'
    const cited = ['《关于治理的通知》', '环大气〔2021〕65号', '《目录（2024年本）》', 'GB 3552-2018']
    expect(namesOf(cited, ['前一句。', clause]).map(({ name }) => name)).toEqual([
      { title: one.title, docNumber: one.docNumber },
      { title: '《目录（2024年本）》', docNumber: null },
      { title: null, docNumber: 'GB 3552-2018' },
    ])
    const { start, end } = togetherAt(clause, one.title, one.docNumber) ?? { start: 0, end: 0 }
    expect(clause.slice(start, end)).toBe('《关于治理的通知》（环大气〔2021〕65号）')
  })

  it('keep apart what only follows each other, in the text or in the list', () => {
    const apart = ['按照《关于治理的通知》，依据环大气〔2021〕65号执行。']
    expect(namesOf([one.title, one.docNumber], apart)).toHaveLength(2)
    const closed = ['《关于治理的通知》（试行）环大气〔2021〕65号']
    expect(namesOf([one.title, one.docNumber], closed)).toHaveLength(2)
    expect(namesOf([one.title, one.docNumber], ['《关于治理的通知》', '（环大气〔2021〕65号）'])).toHaveLength(2)
  })

  it('read a short remark before the number inside the brackets', () => {
    expect(togetherAt('《关于治理的通知》 (原文：环大气〔2021〕65号)', one.title, one.docNumber)).not.toBeNull()
  })
})

describe('finding the document a citation means', () => {
  const index = () => new PolicyIndex([one])

  it('goes by title and number, whatever brackets and spaces', () => {
    expect(index().find({ title: '《关于治理 的通知》', docNumber: '环大气[2021]65号' })).toBe(one)
    expect(index().find({ title: null, docNumber: '环大气 ﹝2021﹞ 65号' })).toBe(one)
    expect(index().find({ title: one.title, docNumber: null })).toBe(one)
  })

  it('does not take another number, nor guess between two', () => {
    expect(index().find({ title: one.title, docNumber: '环大气〔2023〕1号' })).toBeNull()
    const two = new PolicyIndex([one, { ...one, id: '2', docNumber: '环大气〔2023〕1号' }])
    expect(two.find({ title: one.title, docNumber: null })).toBeNull()
    expect(two.find({ title: null, docNumber: one.docNumber })).toBe(one)
  })

  it('completes a document that was known by half its name', () => {
    const half = { id: '1', title: one.title, docNumber: null }
    expect(new PolicyIndex([half]).find({ title: one.title, docNumber: one.docNumber })).toBe(half)
  })
})
