import { describe, expect, it } from 'vitest'
import WordExtractor from 'word-extractor'
import { readPages } from '#formats/pdf/read-pages.ts'
import { readDocument } from '#formats/read-document.ts'
import { READ_LIMITS } from '#formats/read-limits.ts'
import { convertWithOffice, type OfficeFormat } from '#formats/testing/convert-with-office.ts'
import { makeDocx } from '#formats/testing/make-docx.ts'
import { makeOfd } from '#formats/testing/make-ofd.ts'
import { parsePlan } from '#kernel/plan-parser/parse-plan.ts'
import type { ParsedDocument } from '#kernel/plan-parser/parsed-document.ts'
import { planLexicon } from '#packs/lexicon/plan.ts'
import { ofdPage } from './testing/ofd-page.ts'
import { PLAN_TEXT, planBlocks, withAutomaticNumbers } from './testing/plan-blocks.ts'
import { meaningOfPlan } from './testing/plan-meaning.ts'

async function textOf(bytes: Uint8Array, fileName: string): Promise<string> {
  const read = await readDocument(bytes, fileName)
  if (!read.ok) throw new Error(read.issues.map((issue) => issue.code).join())
  return read.value.source.text
}

async function parse(bytes: Uint8Array, fileName: string): Promise<ParsedDocument> {
  const read = await readDocument(bytes, fileName)
  if (!read.ok) throw new Error(read.issues.map((issue) => issue.code).join())
  return parsePlan(read.value.source, planLexicon)
}

const compact = (text: string): string => text.replace(/[\s\uFEFF]/g, '')

describe.each<[OfficeFormat]>([['doc'], ['html']])(
  'the reference plan as a word processor saves it in .%s',
  (format) => {
    const reference = parsePlan({ text: PLAN_TEXT, tables: [] }, planLexicon)

    it('means the same when it was a text', async () => {
      const file = await convertWithOffice(Buffer.from(PLAN_TEXT), 'txt', format)
      expect(meaningOfPlan(await parse(file, `plan.${format}`))).toEqual(meaningOfPlan(reference))
    })

    it('means the same when it had real tables and merged cells', async () => {
      const file = await convertWithOffice(await makeDocx(planBlocks()), 'docx', format)
      expect(meaningOfPlan(await parse(file, `plan.${format}`))).toEqual(meaningOfPlan(reference))
    })
  },
)

describe('the reference plan as a converter prints it in .ofd', () => {
  it.each([
    ['a text', (): Promise<Uint8Array> => convertWithOffice(Buffer.from(PLAN_TEXT), 'txt', 'pdf')],
    [
      'a document with real tables',
      async (): Promise<Uint8Array> => convertWithOffice(await makeDocx(planBlocks()), 'docx', 'pdf'),
    ],
  ])('means the same when it was %s', async (_, print) => {
    const pages = await readPages(await print(), READ_LIMITS)
    const file = makeOfd(pages.map(ofdPage))
    const reference = parsePlan({ text: PLAN_TEXT, tables: [] }, planLexicon)
    expect(meaningOfPlan(await parse(file, 'plan.ofd'))).toEqual(meaningOfPlan(reference))
  })
})

/** That library turns quotation marks and dashes into those of a typewriter. */
const withPlainSigns = (text: string): string => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/[—–‒]/g, '-')

describe('the characters of a .doc', () => {
  it('are those that word-extractor finds, the second opinion, which knows no numbers and no merged cells', async () => {
    const doc = await convertWithOffice(await makeDocx(planBlocks()), 'docx', 'doc')
    const theirs = (await new WordExtractor().extract(Buffer.from(doc))).getBody()
    expect(withPlainSigns(compact(await textOf(doc, 'plan.doc')))).toBe(compact(theirs))
  })
})

describe('automatic numbers in a .doc', () => {
  it('read as the word processor prints them', async () => {
    const docx = await makeDocx(withAutomaticNumbers(planBlocks()))
    const doc = await convertWithOffice(docx, 'docx', 'doc')
    const printed = Buffer.from(await convertWithOffice(doc, 'doc', 'txt')).toString('utf8')
    expect(compact(await textOf(doc, 'plan.doc'))).toBe(compact(printed))
  })
})
