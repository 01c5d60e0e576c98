import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ParsedItem } from '#kernel/plan/model.ts'
import { planLexicon } from '#packs/lexicon/plan.ts'
import { parsePlan } from './parse-plan.ts'
import type { ParsedDocument } from './parsed-document.ts'

/** Other real plans stand beside the project, not in it. */
const FOLDER = resolve('../shared/data/plans')
const FIXTURES = new URL('./fixtures/', import.meta.url)
const parse = (text: string): ParsedDocument => parsePlan({ text, tables: [] }, planLexicon)
const itemsOf = (parsed: ParsedDocument): readonly ParsedItem[] => parsed.plans.flatMap((plan) => plan.items)
const itemOf = (parsed: ParsedDocument, id: string): ParsedItem | undefined =>
  itemsOf(parsed).find((item) => item.id === id)

function rolesOf(parsed: ParsedDocument, id: string): readonly string[] {
  const roles = itemOf(parsed, id)?.roles
  return [roles?.lead, roles?.supporting, roles?.responsible].map((units) => units?.join('、') ?? 'no item')
}

/** What a name must look like to be a unit: short, and without the words that sentences are made of. */
function expectUnits(parsed: ParsedDocument): void {
  for (const { name, kind } of parsed.units) {
    expect(name.length, name).toBeLessThanOrEqual(24)
    expect(name, name).not.toMatch(/[，。；：《》“”]|负责|牵头(?!单位|部门)|配合|会同|加强|推进|等$|第一|下同/)
    if (kind !== 'set') expect(name, name).not.toMatch(/的/)
  }
  expect(parsed.issues.filter(({ code }) => code === 'UNIT_UNKNOWN')).toEqual([])
}

/** The documents by the number their name begins with. */
function corpus(): ReadonlyMap<string, ParsedDocument> {
  const names = existsSync(FOLDER) ? readdirSync(FOLDER) : []
  return new Map(names.map((name) => [name.slice(0, 2), parse(readFileSync(resolve(FOLDER, name), 'utf8'))]))
}

describe.runIf(existsSync(FOLDER))('real plans of other places', () => {
  const documents = corpus()
  const documentOf = (number: string): ParsedDocument => {
    const parsed = documents.get(number)
    if (!parsed) throw new Error(`${FOLDER} has no document ${number}`)
    return parsed
  }

  it('all name units and nothing else', () => {
    expect(documents.size).toBeGreaterThanOrEqual(5)
    for (const parsed of documents.values()) expectUnits(parsed)
  })

  it('01: the opening of a district plan, half-width signs, a title over two lines, paragraphs under one number', () => {
    const parsed = documentOf('01')
    expect(parsed.document).toMatchObject({ issuedOn: '2021-07-28', docNumber: null })
    expect(parsed.document.title).toBe(parsed.plans[0]?.title)
    expect(parsed.document.recipients).toEqual(['各镇人民政府(管委会)', '区直各办、局', '各有关单位'])
    expect(parsed.plans.map(({ domain, year }) => [domain, year])).toEqual([['air', 2021]])
    expect(itemsOf(parsed).map(({ id }) => id)).toEqual(['A-0-1', 'A-1-1a', 'A-1-1b'])
    expect(rolesOf(parsed, 'A-1-1a')[0]).toBe('区工业和信息化局')
    expect(itemOf(parsed, 'A-1-1a')?.roles.responsible.slice(-2)).toEqual(['各镇人民政府', '开发区管委会'])
    expect(itemOf(parsed, 'A-1-1a')?.roles.openEnded).toEqual(['responsible'])
    expect(itemOf(parsed, 'A-0-1')?.targets.map(({ value }) => value)).toEqual(expect.arrayContaining([91, 37, 59]))
  })

  it('03: a web page with the opening of a provincial plan, goals among its general requirements', () => {
    const parsed = documentOf('03')
    expect(parsed.plans.map(({ domain, year }) => [domain, year])).toEqual([['air', 2024]])
    expect(parsed.document.issuer).toMatch(/生态环境厅$/)
    expect(itemsOf(parsed).map(({ id }) => id)).toEqual(['A-0-1', 'A-1-1'])
    expect(itemOf(parsed, 'A-0-1')?.targets.map(({ value }) => value)).toEqual(expect.arrayContaining([95.9, 27.2]))
  })

  it('61: 21 measures whose first unit leads, one goal, four duties of the last section', () => {
    const parsed = documentOf('61')
    expect(parsed.document).toMatchObject({ docNumber: '国发〔2019〕3号', issuer: '国务院', issuedOn: '2019-01-12' })
    expect(parsed.document.recipients).toEqual(['各省、自治区、直辖市人民政府', '国务院各部委', '各直属机构'])
    const items = itemsOf(parsed)
    expect(items.filter(({ id }) => /^O-[1-5]-/.test(id))).toHaveLength(21)
    expect(items).toHaveLength(26)
    expect(rolesOf(parsed, 'O-1-1')).toEqual(['税务总局', '', '财政部、海关总署'])
    expect(rolesOf(parsed, 'O-3-13')).toEqual(['海关总署', '', '文化和旅游部、文物局'])
    expect(rolesOf(parsed, 'O-5-21')).toEqual(['海关总署', '', '商务部'])
    expect(rolesOf(parsed, 'O-6-4')).toEqual(['各省、自治区、直辖市人民政府', '', ''])
    expect(items.filter(({ roles }) => roles.openEnded.length > 0).map(({ id }) => id)).toEqual([
      'O-2-6',
      'O-5-18',
      'O-5-21',
    ])
    expect(parsed.issues.map(({ code }) => code)).toEqual(['OPEN_ENDED', 'OPEN_ENDED', 'OPEN_ENDED'])
  })

  it('63: 17 measures numbered through, every list open, nobody said to lead and none missed', () => {
    const parsed = documentOf('63')
    const items = itemsOf(parsed)
    expect(parsed.document).toMatchObject({ docNumber: '国办发〔2018〕129号', issuedOn: '2018-12-30' })
    expect(items).toHaveLength(17)
    expect(items.map(({ id }) => id.split('-')[2]).map(Number)).toEqual(
      Array.from({ length: 17 }, (_, index) => index + 1),
    )
    expect(items.every(({ roles }) => roles.lead.length === 0 && roles.openEnded.join() === 'responsible')).toBe(true)
    expect(itemOf(parsed, 'O-1-1')?.roles.responsible).toHaveLength(11)
    expect(rolesOf(parsed, 'O-2-4')[2]).toBe('商务部、发展改革委、农业农村部、各有关省级人民政府')
    expect(new Set(parsed.issues.map(({ code }) => code))).toEqual(new Set(['OPEN_ENDED']))
  })

  it('70: a goal and 21 projects numbered through, 各区、县级市 one set', () => {
    const parsed = documentOf('70')
    const items = itemsOf(parsed)
    expect(items).toHaveLength(22)
    expect(items[0]?.id).toBe('O-0-1')
    expect(rolesOf(parsed, 'O-1-2')).toEqual(['市发展改革委', '市委组织部、市人力资源和社会保障局、各区、县级市', ''])
    expect(itemOf(parsed, 'O-1-2')?.roles.supporting.at(-1)).toBe('各区、县级市')
    expect(itemOf(parsed, 'O-2-11')?.title).toBe('121人才梯队项目')
    expect(rolesOf(parsed, 'O-3-19')).toEqual(['市农业局', '市科协、各有关区、县级市', ''])
    expect(items.every(({ id, roles }) => id === 'O-0-1' || roles.lead.length === 1)).toBe(true)
  })
})

describe('plans in other styles', () => {
  if (!existsSync(FOLDER)) console.warn(`Real plans are not here (${FOLDER} is absent): only invented ones are read.`)

  it.each(readdirSync(FIXTURES))('%s names units and nothing else', (name) => {
    expectUnits(parse(readFileSync(new URL(name, FIXTURES), 'utf8')))
  })
})
