import { describe, expect, it } from 'vitest'
import { NameIndex } from './name-index.ts'

const body = (id: string, name: string, aliases: string[] = []) => ({ id, name, fullName: `青山${name}`, aliases })
const index = () =>
  new NameIndex([
    body('water', '县水利局', ['水利局']),
    body('zone', '县工业区管委会', ['工业区管委会', '管委会']),
    body('scenic', '县景区管委会', ['景区管委会', '管委会']),
  ])
const find = (name: string, aliases: string[] = []) => index().find({ name, aliases })

describe('finding the body a document means', () => {
  it('goes by name, by full name and by short name', () => {
    expect(find('县水利局')).toBe('water')
    expect(find('青山县水利局')).toBe('water')
    expect(find('水利局')).toBe('water')
  })

  it('takes the short names of the document too', () => {
    expect(find('青山县水务局', ['县水利局'])).toBe('water')
    expect(find('青山水利', ['水利局'])).toBe('water')
  })

  it('minds neither width nor spaces', () => {
    expect(find('县　水 利局')).toBe('water')
    expect(new NameIndex([body('a', '第１办公室')]).find({ name: '第1办公室', aliases: [] })).toBe('a')
  })

  it('does not guess where a short name fits several', () => {
    expect(find('管委会')).toBeNull()
    expect(find('县某某局', ['水利局', '工业区管委会'])).toBeNull()
    expect(find('管委会', ['景区管委会'])).toBe('scenic')
  })

  it('lets a proper name decide before a short one', () => {
    const both = new NameIndex([body('one', '督查室'), body('other', '县委督查室', ['督查室'])])
    expect(both.find({ name: '督查室', aliases: [] })).toBe('one')
  })
})
