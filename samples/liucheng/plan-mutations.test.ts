import { Converter } from 'opencc-js'
import { describe, expect, it } from 'vitest'
import type { ParsedItem } from '#kernel/plan/model.ts'
import { parsePlan } from '#kernel/plan-parser/parse-plan.ts'
import type { ParsedDocument } from '#kernel/plan-parser/parsed-document.ts'
import { planLexicon } from '#packs/lexicon/plan.ts'
import { PLAN_TEXT } from './testing/plan-blocks.ts'

const parse = (text: string): ParsedDocument => parsePlan({ text, tables: [] }, planLexicon)
const reference = parse(PLAN_TEXT)
const itemsOf = (parsed: ParsedDocument): readonly ParsedItem[] => parsed.plans.flatMap((plan) => plan.items)
const itemOf = (parsed: ParsedDocument, id: string): ParsedItem | undefined =>
  itemsOf(parsed).find((item) => item.id === id)
const lintOf = (parsed: ParsedDocument): readonly string[] =>
  parsed.issues.map(({ code, item }) => `${code} ${item ?? ''}`)
const compact = (text: string): string => text.replace(/\s/g, '')

/** Everything but words: what a change of characters must not touch. */
const shapeOf = (parsed: ParsedDocument): unknown => ({
  items: itemsOf(parsed).map(({ id, clauses, roles, deadlines, targets, parts }) => ({
    id,
    clauses: clauses.map((clause) => [clause.id, clause.kind, compact(clause.text).length]),
    roles: [roles.lead.length, roles.supporting.length, roles.responsible.length, roles.openEnded],
    deadlines: deadlines.map((deadline) => ('date' in deadline ? deadline.date : deadline.kind)),
    targets: targets.map((target) => [target.clause, target.value, target.comparator]),
    parts: parts.map((part) => [part.clause, part.lead.length]),
  })),
  annexes: parsed.annexes.map(({ id, lon, lat, targetClass }) => [id, lon, lat, targetClass]),
  units: parsed.units.map(({ kind }) => kind),
  lint: lintOf(parsed),
  layout: parsed.layout.map(({ kind }) => kind),
})

function replaced(from: string, to: string): string {
  if (!PLAN_TEXT.includes(from)) throw new Error(`the plan does not say ${from}`)
  return PLAN_TEXT.replace(from, to)
}

/** Paragraphs broken where a page of so many Chinese characters a line ends; cells of tables stay whole. */
function wrapped(text: string, characters: number, indent: string): string {
  const columns = (char: string): number => (char < '\u2000' ? 1 : 2)
  return text
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('\t') || line.trim().length < characters - 2) return [line]
      const lines = ['']
      let width = 0
      for (const char of indent + line.trim()) {
        if (width + columns(char) > characters * 2) {
          lines.push('')
          width = 0
        }
        lines[lines.length - 1] += char
        width += columns(char)
      }
      return lines
    })
    .join('\n')
}

describe('the plan of another county', () => {
  it.each([
    ['碧溪', '澜州'],
    ['青岚山', '北海'],
  ])('has the same items with its own names (%s, %s)', (county, city) => {
    const renamed = parse(PLAN_TEXT.replaceAll('柳城', county).replaceAll('柳州', city))
    const rename = (name: string): string => name.replaceAll('柳城', county).replaceAll('柳州', city)
    expect(itemsOf(renamed).map(({ roles }) => roles)).toEqual(
      itemsOf(reference).map(({ roles }) => ({
        ...roles,
        lead: roles.lead.map(rename),
        responsible: roles.responsible.map(rename),
      })),
    )
    expect(renamed.units.map(({ name, kind }) => [name, kind])).toEqual(
      reference.units.map(({ name, kind }) => [rename(name), kind]),
    )
    expect(lintOf(renamed)).toEqual(lintOf(reference))
  })

  it('that is a district says 区 where a county says 县', () => {
    const district = parse(
      PLAN_TEXT.replaceAll('柳城县', '碧江区')
        .replaceAll('柳城', '碧江')
        .replace(/县(?=[\u4e00-\u9fff]{2,12}(?:局|委会|部))/g, '区'),
    )
    expect(itemOf(district, 'A-1-1')?.roles.lead).toEqual([
      '区发展改革局',
      '区科技工贸信息化局',
      '区工业区管委会',
      '碧江生态环境局',
    ])
    expect(lintOf(district)).not.toContain('SCOPE_OF_UPPER_PLAN W-44')
    expect(lintOf(district)).toContain('SCOPE_OF_UPPER_PLAN W-52')
  })
})

describe('changed characters leave the structure as it is', () => {
  it.each([
    [
      'half-width punctuation',
      (text: string) => text.replace(/[，；：（）]/g, (sign) => ',;:()'.charAt('，；：（）'.indexOf(sign))),
    ],
    ['CRLF line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['old Mac line ends', (text: string) => text.replaceAll('\n', '\r')],
    ['paragraphs indented with full-width spaces', (text: string) => text.replace(/^(?=[^\s])/gm, '　　')],
    ['trailing spaces', (text: string) => text.replace(/(\S)$/gm, '$1 　')],
    [
      'full-width digits',
      (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    ],
    ['square brackets around duties', (text: string) => text.replace(/（((?:牵头|责任)单位：[^）]*)）/g, '【$1】')],
    ['lines trimmed at their end', (text: string) => text.replace(/[ \t\u3000]+$/gm, '')],
    ['tabs turned into full-width spaces', (text: string) => text.replaceAll('\t', '　　')],
    ['blank lines doubled', (text: string) => text.replaceAll('\n', '\n\n')],
    ['lines broken at 34 characters, as a page prints them', (text: string) => wrapped(text, 34, '　　')],
    ['lines broken at 28 characters without indentation', (text: string) => wrapped(text, 28, '')],
    ['spaces after commas', (text: string) => text.replace(/[、，]/g, '$& ')],
    ['a byte-order mark inside', (text: string) => text.replace('一、年度目标', '一、年度目标\u200b')],
  ])('%s', (_, change) => {
    expect(shapeOf(parse(change(PLAN_TEXT)))).toEqual(shapeOf(reference))
  })

  it.each(['t', 'tw', 'hk'] as const)('traditional characters (%s), quoted as printed', (to) => {
    const text = Converter({ from: 'cn', to })(PLAN_TEXT)
    const parsed = parse(text)
    expect(shapeOf(parsed)).toEqual(shapeOf(reference))
    for (const item of itemsOf(parsed)) expect(text.slice(item.source.start, item.source.end)).toBe(item.text)
    expect(parsed.units[1]?.name).toBe('縣科技工貿信息化局')
  })
})

describe('a changed plan gives a changed result', () => {
  it('a bracket taken away leaves the item without units and is reported', () => {
    const bracket = '（牵头单位：柳城生态环境局。责任单位：县科技工贸信息化局、工业区管委会、发展改革局）'
    const parsed = parse(replaced(bracket, ''))
    expect(itemsOf(parsed).map(({ id }) => id)).toEqual(itemsOf(reference).map(({ id }) => id))
    expect(itemOf(parsed, 'A-1-3')?.roles).toEqual({ lead: [], supporting: [], responsible: [], openEnded: [] })
    expect(lintOf(parsed)).toContain('LEAD_MISSING A-1-3')
  })

  it.each([
    ['the opening sign', '（牵头单位：柳城生态环境局。责任单位：县科技工贸信息化局、工业区管委会、发展改革局）', 0],
    ['the closing sign', '（牵头单位：柳城生态环境局。责任单位：县科技工贸信息化局、工业区管委会、发展改革局）', -1],
  ])('a bracket that lost %s is read all the same', (_, bracket, at) => {
    const halved = at === 0 ? bracket.slice(1) : bracket.slice(0, -1)
    expect(itemsOf(parse(replaced(bracket, halved))).map(({ roles }) => roles)).toEqual(
      itemsOf(reference).map(({ roles }) => roles),
    )
  })

  it('one of three paragraphs under a number loses its bracket and stays an item', () => {
    const parsed = parse(replaced('（责任单位：柳城生态环境局）\n\n稳步', '\n\n稳步'))
    expect(itemOf(parsed, 'A-2-5b')?.roles.responsible).toEqual([])
    expect(itemOf(parsed, 'A-2-5c')?.roles.lead).toEqual(['县农业农村局', '柳城生态环境局'])
  })

  it('rows swapped are numbered in their new order', () => {
    const rows = PLAN_TEXT.split('\n\n')
    const first = rows.findIndex((row) => row.includes('农村生活污水治理、农村黑臭水体治理'))
    const second = rows.findIndex((row) => row.includes('强化运行船舶污染物排放'))
    const swapped = rows.map((row, index) => rows[index === first ? second : index === second ? first : index] ?? row)
    const parsed = parse(swapped.join('\n\n'))
    expect(itemOf(parsed, 'W-11')?.roles).toEqual(itemOf(reference, 'W-12')?.roles)
    expect(itemOf(parsed, 'W-12')?.text).toBe(itemOf(reference, 'W-11')?.text)
    expect(itemsOf(parsed)).toHaveLength(89)
  })

  it('a row taken out moves the ones below up', () => {
    const rows = PLAN_TEXT.split('\n\n')
    const gone = rows.findIndex((row) => row.includes('所有城镇污水处理设施污泥'))
    const parsed = parse(rows.toSpliced(gone, 1).join('\n\n'))
    expect(itemsOf(parsed)).toHaveLength(88)
    expect(itemOf(parsed, 'W-7')?.title).toBe('加强农业面源污染治理')
  })

  it('numbers changed are read as they stand', () => {
    const parsed = parse(replaced('优良天数比率不低于93.5%', '优良天数比率不低于94.2%'))
    expect(itemOf(parsed, 'A-0-1')?.targets.find(({ indicator }) => indicator === '优良天数比率')?.value).toBe(94.2)
    const late = parse(PLAN_TEXT.replaceAll('2024年8月29日', '2024年4月30日'))
    expect(late.document.issuedOn).toBe('2024-04-30')
    expect(lintOf(late).filter((line) => line.startsWith('DEADLINE_BEFORE_ISSUE'))).toEqual([])
  })

  it('serial numbers filled in end the remark about them', () => {
    const rows = PLAN_TEXT.split('\n\n')
    const filled = rows
      .map((row, index) => (/^\t\n\t.*\n\t/.test(row) ? row.replace('\t', `\t${index}`) : row))
      .join('\n\n')
    const parsed = parse(filled)
    expect(itemsOf(parsed)).toHaveLength(89)
    expect(lintOf(parsed)).not.toContain('SERIAL_EMPTY ')
  })

  it('a unit renamed is renamed wherever it is meant', () => {
    const parsed = parse(PLAN_TEXT.replaceAll('工业区管委会', '高新区管委会'))
    expect(parsed.units.map(({ name }) => name)).toContain('县高新区管委会')
    expect(parsed.units).toHaveLength(reference.units.length)
  })

  it('one plan of two makes a document of one plan', () => {
    const start = PLAN_TEXT.indexOf('柳城县2024年度水污染防治工作计划\n\n2024年是')
    const end = PLAN_TEXT.indexOf('抄送：')
    const parsed = parse(PLAN_TEXT.slice(0, start) + PLAN_TEXT.slice(end))
    expect(parsed.plans.map(({ domain }) => domain)).toEqual(['air'])
    expect(itemsOf(parsed)).toHaveLength(27)
  })
})
