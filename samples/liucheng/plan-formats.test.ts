import { describe, expect, it } from 'vitest'
import { readDocument } from '#formats/read-document.ts'
import { encodeGb18030 } from '#formats/testing/encode-gb18030.ts'
import { makeDocx } from '#formats/testing/make-docx.ts'
import { parsePlan } from '#kernel/plan-parser/parse-plan.ts'
import type { ParsedDocument } from '#kernel/plan-parser/parsed-document.ts'
import { planLexicon } from '#packs/lexicon/plan.ts'
import { PLAN_TEXT, planBlocks, toMarkdown, withAutomaticNumbers } from './testing/plan-blocks.ts'
import { meaningOfPlan } from './testing/plan-meaning.ts'
import { planPage } from './testing/plan-page.ts'

async function parse(bytes: Uint8Array, fileName: string): Promise<ParsedDocument> {
  const read = await readDocument(bytes, fileName)
  if (!read.ok) throw new Error(read.issues.map((issue) => issue.code).join())
  return parsePlan(read.value.source, planLexicon)
}

describe('the reference plan', () => {
  const reference = parse(Buffer.from(PLAN_TEXT), 'plan.txt')

  it('has all its items as plain text', async () => {
    expect((await reference).plans.flatMap((plan) => plan.items)).toHaveLength(27 + 6 + 56)
  })

  it('means the same as Markdown', async () => {
    const markdown = Buffer.from(toMarkdown(planBlocks()))
    expect(meaningOfPlan(await parse(markdown, 'plan.md'))).toEqual(meaningOfPlan(await reference))
  })

  it('means the same as a .docx with real tables and merged cells', async () => {
    expect(meaningOfPlan(await parse(await makeDocx(planBlocks()), 'plan.docx'))).toEqual(
      meaningOfPlan(await reference),
    )
  })

  it('means the same as a .docx whose numbers the word processor counts', async () => {
    const blocks = withAutomaticNumbers(planBlocks())
    expect(blocks.filter((block) => block.kind === 'paragraph' && block.numbered)).not.toHaveLength(0)
    expect(meaningOfPlan(await parse(await makeDocx(blocks), 'plan.docx'))).toEqual(meaningOfPlan(await reference))
  })

  it('means the same as the page of a government site, in UTF-8 and in GB 2312', async () => {
    const page = (charset: string): string => planPage(planBlocks(), charset)
    for (const bytes of [Buffer.from(page('utf-8')), encodeGb18030(page('gb2312'))]) {
      expect(meaningOfPlan(await parse(bytes, 'plan.html'))).toEqual(meaningOfPlan(await reference))
    }
  })

  it('gives every item and clause the exact characters of the text that was read', async () => {
    for (const [bytes, name] of [
      [Buffer.from(PLAN_TEXT), 'plan.txt'],
      [await makeDocx(planBlocks()), 'plan.docx'],
    ] as const) {
      const read = await readDocument(bytes, name)
      if (!read.ok) throw new Error(name)
      const { text } = read.value.source
      for (const item of parsePlan(read.value.source, planLexicon).plans.flatMap((plan) => plan.items)) {
        for (const clause of item.clauses) {
          expect(text.slice(clause.source.start, clause.source.end)).toBe(clause.text)
        }
      }
    }
  })
})
