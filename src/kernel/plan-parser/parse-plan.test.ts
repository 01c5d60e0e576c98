import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ParsedItem } from '#kernel/plan/model.ts'
import { planLexicon } from '#packs/lexicon/plan.ts'
import { parsePlan } from './parse-plan.ts'
import type { ParsedDocument } from './parsed-document.ts'

const parseText = (text: string): ParsedDocument => parsePlan({ text, tables: [] }, planLexicon)
const parseFixture = (name: string): ParsedDocument =>
  parseText(readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8'))
const itemsOf = (parsed: ParsedDocument): readonly ParsedItem[] => parsed.plans.flatMap((plan) => plan.items)

function itemOf(parsed: ParsedDocument, id: string): ParsedItem {
  const item = itemsOf(parsed).find((candidate) => candidate.id === id)
  if (!item) throw new Error(`no item ${id}`)
  return item
}

/** Lead, supporting and responsible units as the plan would print them. */
function rolesOf(parsed: ParsedDocument, id: string): readonly string[] {
  const { lead, supporting, responsible } = itemOf(parsed, id).roles
  return [lead, supporting, responsible].map((units) => units.join('、'))
}

const lintOf = (parsed: ParsedDocument): readonly string[] =>
  parsed.issues.map(({ code, item }) => (item === undefined ? code : `${code} ${item}`))
const deadlinesOf = (parsed: ParsedDocument, id: string): readonly string[] =>
  itemOf(parsed, id).deadlines.map((deadline) => ('date' in deadline ? deadline.date : deadline.kind))

const ids = (name: string): readonly string[] => itemsOf(parseFixture(name)).map(({ id }) => id)

describe('a district plan whose tasks stand in a table cut by tabs', () => {
  const parsed = parseFixture('district-table.txt')

  it('has its head: letterhead, number, recipients, a date in Chinese numerals', () => {
    expect(parsed.document).toEqual({
      title: '关于印发《碧江市青岚区2025年大气污染防治工作方案》的通知',
      docNumber: '青政办发〔2025〕16号',
      issuer: '碧江市青岚区人民政府办公室',
      issuedOn: '2025-04-03',
      recipients: ['各镇人民政府、街道办事处', '区直各有关单位'],
      publicity: null,
    })
    expect(parsed.plans.map(({ title, domain, year }) => [title, domain, year])).toEqual([
      ['碧江市青岚区2025年大气污染防治工作方案', 'air', 2025],
    ])
  })

  it('counts paragraphs 0-1 … and rows 1 …', () => {
    expect(ids('district-table.txt')).toEqual(['A-0-1', 'A-0-2', 'A-1', 'A-2', 'A-3', 'A-4'])
  })

  it('reads lead, supporting and responsible units from three columns, 区 inherited', () => {
    expect(rolesOf(parsed, 'A-1')).toEqual(['区工业和信息化局', '区发展改革局、区财政局、各镇、街道', '区市场监管局'])
    expect(rolesOf(parsed, 'A-4')).toEqual(['区生态环境分局', '', '区住房城乡建设局、区农业农村局、区水利局'])
    expect(itemOf(parsed, 'A-4').roles.openEnded).toEqual(['responsible'])
  })

  it('keeps section rows as headings and reads the deadline column', () => {
    expect(itemOf(parsed, 'A-3').path).toEqual(['二、移动源治理', '柴油货车治理'])
    expect(deadlinesOf(parsed, 'A-1')).toEqual(['2025-10-31'])
    expect(deadlinesOf(parsed, 'A-3')).toEqual(['year-round'])
  })

  it('is clean: filled numbers, an empty supporting cell and 全区 in a district are no faults', () => {
    expect(lintOf(parsed)).toEqual(['OPEN_ENDED A-4'])
  })
})

describe('a city plan whose brackets speak in verbs', () => {
  const parsed = parseFixture('city-brackets.txt')

  it('finds the goal under the general requirements', () => {
    expect(itemOf(parsed, 'W-0-1').title).toBe('主要目标')
  })

  it('tells 牵头, 配合, 会同 and 负责 apart', () => {
    expect(rolesOf(parsed, 'W-1-1')).toEqual(['市住房城乡建设局', '市财政局、市发展改革委', '各县（市、区）人民政府'])
    expect(rolesOf(parsed, 'W-2-3')).toEqual(['市生态环境局', '市水利局、市农业农村局', ''])
    expect(rolesOf(parsed, 'W-2-4')).toEqual(['', '', '市水利局'])
    expect(rolesOf(parsed, 'W-2-5')).toEqual(['', '', '市生态环境局、市水利局'])
  })

  it('reads deadlines inside the bracket', () => {
    expect(deadlinesOf(parsed, 'W-1-2')).toEqual(['2024-09-30'])
    expect(deadlinesOf(parsed, 'W-2-5')).toEqual(['2024-06-30'])
  })

  it('keeps printed numbers that run on over sections', () => {
    expect(ids('city-brackets.txt')).toEqual(['W-0-1', 'W-1-1', 'W-1-2', 'W-2-3', 'W-2-4', 'W-2-5', 'W-3-1'])
  })

  it('is clean: whoever is said to 负责 is in charge, and a closing section that reports to its lead is in order', () => {
    expect(lintOf(parsed)).toEqual([])
  })
})

describe('a plan in chapters and articles', () => {
  const parsed = parseFixture('articles.txt')

  it('has an item for every article with a duty', () => {
    expect(ids('articles.txt')).toEqual(['A-1-2', 'A-1-3', 'A-1-4', 'A-2-5'])
    expect(itemOf(parsed, 'A-1-3').path).toEqual(['第二章 工作任务'])
  })

  it('reads its labels, and the subject of the last article', () => {
    expect(rolesOf(parsed, 'A-1-2')).toEqual(['', '', '各镇人民政府、县农业农村局、县生态环境局'])
    expect(rolesOf(parsed, 'A-1-3')).toEqual(['云岭生态环境局', '县公安局、县应急局', ''])
    expect(rolesOf(parsed, 'A-2-5')).toEqual(['县财政局', '', ''])
    expect(lintOf(parsed)).toEqual(['LEAD_MISSING A-1-2'])
  })
})

describe('a Markdown plan with a table of pipes', () => {
  const parsed = parseFixture('pipe-table.md')

  it('reads title, rows and the heading above the table', () => {
    expect(parsed.plans[0]?.title).toBe('北川县2025年水污染防治重点任务')
    expect(ids('pipe-table.md')).toEqual(['W-0-1', 'W-1', 'W-2', 'W-3'])
    expect(itemOf(parsed, 'W-1').path).toEqual(['一、任务分工'])
    expect(deadlinesOf(parsed, 'W-2')).toEqual(['2025-12-31'])
  })

  it('takes a dash for an empty cell', () => {
    expect(rolesOf(parsed, 'W-3')).toEqual(['北川生态环境局、县卫生健康局', '', ''])
    expect(lintOf(parsed)).toEqual(['RESPONSIBLE_EMPTY W-3'])
  })
})

describe('a plan whose tasks are followed by lines of labels', () => {
  const parsed = parseFixture('labelled-lines.txt')

  it('gives the lines to the task above them, all its paragraphs included', () => {
    const item = itemOf(parsed, 'A-1-1')
    expect(rolesOf(parsed, 'A-1-1')).toEqual([
      '县住房和城乡建设局',
      '',
      '县城市管理局、县交通运输局、各乡（镇）人民政府',
    ])
    expect(item.clauses.map(({ id, kind }) => [id, kind])).toEqual([
      ['A-1-1.1', 'heading'],
      ['A-1-1.2', 'hard'],
      ['A-1-1.3', 'hard'],
      ['A-1-1.R', 'responsibility'],
    ])
    expect(deadlinesOf(parsed, 'A-1-1')).toEqual(['2025-10-31'])
  })

  it('knows 县城管局 for 县城市管理局', () => {
    expect(parsed.units.find(({ name }) => name === '县城市管理局')?.aliases).toEqual(['县城管局'])
    expect(rolesOf(parsed, 'A-1-2')[2]).toBe('县城市管理局、县市场监管局')
  })
})

describe('a soil plan', () => {
  const parsed = parseFixture('soil-plan.txt')

  it('is of another domain', () => {
    expect(parsed.plans[0]?.domain).toBe('other')
    expect(ids('soil-plan.txt')).toEqual(['O-0-1', 'O-1-1', 'O-1-2', 'O-2-1', 'O-2-2', 'O-3-1'])
  })

  it('takes a list that only its last part gives to somebody for one task', () => {
    expect(itemOf(parsed, 'O-2-1').text).toContain('完成5个地块初步调查')
    expect(rolesOf(parsed, 'O-2-1')).toEqual(['县生态环境分局', '县自然资源局、县住房城乡建设局', ''])
  })

  it('counts paragraphs with brackets under （一） as its items', () => {
    expect(rolesOf(parsed, 'O-1-1')).toEqual(['县农业农村局', '', '各乡镇'])
    expect(rolesOf(parsed, 'O-1-2')).toEqual(['县自然资源局、县农业农村局', '县生态环境分局', ''])
  })
})

describe('a State-Council document', () => {
  const parsed = parseFixture('state-council.txt')

  it('gives each measure its units', () => {
    expect(rolesOf(parsed, 'O-1-1')).toEqual(['市场监管总局', '', '生态环境部、工业和信息化部'])
    expect(rolesOf(parsed, 'O-1-2')).toEqual(['生态环境部', '自然资源部、水利部、中国气象局', ''])
    expect(rolesOf(parsed, 'O-1-4')).toEqual(['', '', '科技部、中国科学院、中国工程院、各省级人民政府'])
    expect(deadlinesOf(parsed, 'O-1-3')).toEqual(['2024-06-30'])
  })

  it('reads the subjects of its last section', () => {
    expect(rolesOf(parsed, 'O-2-1')).toEqual(['各省（区、市）人民政府', '有关部门', '国家发展改革委'])
  })
})

describe('a plan as a web page prints it', () => {
  const parsed = parseFixture('web-page.txt')

  it('takes the letter below the headline for the document', () => {
    expect(parsed.document).toEqual({
      title: '关于印发《云岭县碧水保卫战2023年工作方案》的通知',
      docNumber: null,
      issuer: '云岭县生态环境保护委员会办公室',
      issuedOn: '2023-04-13',
      recipients: ['各乡镇人民政府', '县政府各部门', '各直属机构'],
      publicity: '公开方式:主动公开',
    })
  })

  it('finds the goal without a number, and tasks under a heading that speaks of 现状', () => {
    expect(ids('web-page.txt')).toEqual(['W-0-1', 'W-1-1', 'W-1-2', 'W-1-3', 'W-2-4', 'W-2-5'])
    expect(itemOf(parsed, 'W-0-1').targets.map(({ value }) => value)).toEqual([95])
  })

  it('parts a heading run on behind a bracket from the item before', () => {
    expect(rolesOf(parsed, 'W-1-1')).toEqual(['', '', '云岭生态环境局、各乡镇'])
    expect(itemOf(parsed, 'W-1-2').text).toBe('(二)建立台账。逐一登记造册。(责任单位:云岭生态环境局)')
  })

  it('reads a sentence that only says whose task it is', () => {
    expect(rolesOf(parsed, 'W-1-3')).toEqual(['云岭生态环境局', '县水利局', ''])
    expect(itemOf(parsed, 'W-1-3').clauses.at(-1)?.id).toBe('W-1-3.R')
  })

  it('goes on with a list of units on the next line', () => {
    expect(rolesOf(parsed, 'W-2-4')).toEqual(['县住建局', '县发改委、县财政局、县水利局、各乡镇、经开区管委会', ''])
  })

  it('keeps two duties in one paragraph as parts', () => {
    expect(rolesOf(parsed, 'W-2-5')).toEqual(['县住建局、县城管局', '县财政局、县农业农村局', '各乡镇'])
    expect(itemOf(parsed, 'W-2-5').parts).toEqual([
      { clause: 'W-2-5.2', text: '完成污水处理厂扩建。', lead: ['县住建局'] },
      { clause: 'W-2-5.3', text: '推进污泥无害化处置。', lead: ['县住建局', '县城管局'] },
    ])
    expect(itemOf(parsed, 'W-2-5').clauses.map(({ id }) => id)).toEqual([
      'W-2-5.1',
      'W-2-5.2',
      'W-2-5.2.R',
      'W-2-5.3',
      'W-2-5.R',
    ])
  })
})

describe('texts that are no plan', () => {
  it.each(['novel.txt', 'news.txt'])('%s gives NOT_A_PLAN and no items', (name) => {
    const parsed = parseFixture(name)
    expect(parsed.plans).toEqual([])
    expect(parsed.units).toEqual([])
    expect(parsed.issues.map(({ code, severity }) => [code, severity])).toEqual([['NOT_A_PLAN', 'error']])
    expect(parsed.layout.length).toBeGreaterThan(0)
  })

  it.each(['', '\n\n', '工作计划', '123', '\u0000\u0001', '|a|b|', '（（（', '一、'])('%j gives NOT_A_PLAN', (text) => {
    expect(lintOf(parseText(text))).toEqual(['NOT_A_PLAN'])
  })

  it('a plan without figures is a plan', () => {
    const parsed = parseFixture('plan-without-figures.txt')
    expect(itemsOf(parsed).map(({ id }) => id)).toEqual(['O-1-1', 'O-1-2', 'O-1-3', 'O-2-1'])
    expect(lintOf(parsed)).toEqual([])
  })

  it('a covering letter without its plan has no tasks', () => {
    const letter =
      '关于印发《甲县2025年水污染防治工作计划》的通知\n\n各乡镇人民政府：\n\n现印发给你们，请认真落实。\n\n甲县人民政府\n2025年1月2日\n'
    expect(lintOf(parseText(letter))).toEqual(['NO_TASKS'])
  })
})
