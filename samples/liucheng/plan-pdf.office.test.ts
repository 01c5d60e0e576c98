import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { officialPage } from '#formats/pdf/testing/official-page.ts'
import { printPage } from '#formats/pdf/testing/print-page.ts'
import { readDocument } from '#formats/read-document.ts'
import { convertWithOffice } from '#formats/testing/convert-with-office.ts'
import { makeDocx } from '#formats/testing/make-docx.ts'
import { parsePlan } from '#kernel/plan-parser/parse-plan.ts'
import { planLexicon } from '#packs/lexicon/plan.ts'
import { PLAN_TEXT, planBlocks, withAutomaticNumbers } from './testing/plan-blocks.ts'
import { meaningOfPlan } from './testing/plan-meaning.ts'

/** Public plans outside the repository; without them their tests say so. */
const FOLDER = resolve('../shared/data/plans')

async function meaningOfPdf(bytes: Uint8Array): Promise<unknown> {
  const read = await readDocument(bytes, 'plan.pdf')
  if (!read.ok) throw new Error(read.issues.map((issue) => issue.code).join())
  expect(read.value.format).toBe('pdf')
  return meaningOfPlan(parsePlan(read.value.source, planLexicon))
}

const meaningOfText = (text: string): unknown => meaningOfPlan(parsePlan({ text, tables: [] }, planLexicon))

describe('the reference plan as a PDF', () => {
  const reference = meaningOfText(PLAN_TEXT)

  it('means the same when it was a text, its tables a cell a line', async () => {
    const pdf = await convertWithOffice(Buffer.from(PLAN_TEXT), 'txt', 'pdf')
    expect(await meaningOfPdf(pdf)).toEqual(reference)
  })

  it('means the same with real tables, merged cells and rows that pages break', async () => {
    const pdf = await convertWithOffice(await makeDocx(planBlocks()), 'docx', 'pdf')
    expect(await meaningOfPdf(pdf)).toEqual(reference)
  })

  it('means the same when a word processor counted its numbers', async () => {
    const pdf = await convertWithOffice(await makeDocx(withAutomaticNumbers(planBlocks())), 'docx', 'pdf')
    expect(await meaningOfPdf(pdf)).toEqual(reference)
  })

  it('means the same set like an official document and printed by a browser', async () => {
    expect(await meaningOfPdf(await printPage(officialPage(planBlocks())))).toEqual(reference)
  })
})

/** Every size breaks other lines, cells and rows; what a border is drawn of differs. */
const STYLES: readonly (readonly [name: string, style: string])[] = [
  ['small cells', 'th, td { font-size: 9.5pt; line-height: 14pt }'],
  ['large cells', 'th, td { font-size: 13pt; line-height: 19.5pt }'],
  ['centred cells', 'th, td { font-size: 12pt; line-height: 19pt; text-align: center }'],
  ['cells set at their top', 'th, td { font-size: 11pt; line-height: 15pt; vertical-align: top }'],
  ['narrow pages', '@page { margin: 30mm }'],
  ['pages across', '@page { size: A4 landscape }'],
  ['paragraphs that are not set in', 'p { text-indent: 0; text-align: left }'],
  ['a table without lines at its sides', 'table { border-style: hidden }'],
  ['dotted lines', 'th, td { border: 0.5pt dotted }'],
]

describe('the reference plan printed otherwise', () => {
  const reference = meaningOfText(PLAN_TEXT)

  it.for(STYLES)('means the same with %s', async ([, style]) => {
    expect(await meaningOfPdf(await printPage(officialPage(planBlocks(), style)))).toEqual(reference)
  })
})

describe('public plans as PDF', () => {
  const names = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.txt')) : []

  it.runIf(names.length === 0)('are not tested: ../shared/data/plans is absent', () => {
    expect(existsSync(FOLDER)).toBe(false)
  })

  it.for(names)('%s means the same as its text', async (name) => {
    const content = readFileSync(join(FOLDER, name))
    const pdf = await convertWithOffice(content, 'txt', 'pdf')
    expect(await meaningOfPdf(pdf)).toEqual(meaningOfText(content.toString('utf8')))
  })
})
