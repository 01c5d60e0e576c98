import { readDocument } from '#formats/read-document.ts'
import { parsePlan } from '#kernel/plan-parser/parse-plan.ts'
import type { ParsedDocument } from '#kernel/plan-parser/parsed-document.ts'
import { planLexicon } from '#packs/lexicon/plan.ts'
import { brokenReference } from './broken-reference.ts'
import type { FileToRead, Reading, ReportReading } from './reading.ts'

/** What makes a document no plan at all; everything else that lint finds is for a person to decide. */
const REFUSING = ['NOT_A_PLAN', 'NO_TASKS'] as const

/** 读取计划 — bytes to text to plans, with the time each step took. Throws only when the parser broke its own promise. */
export async function readPlan({ name, bytes }: FileToRead, report: ReportReading): Promise<Reading> {
  const startedAt = performance.now()
  report('decoded', 0, null)
  const read = await readDocument(bytes, name)
  if (!read.ok) {
    const [issue] = read.issues.filter(({ severity }) => severity === 'error')
    if (issue === undefined) throw new TypeError('a document was refused without a reason')
    return { ok: false, code: issue.code, params: issue.params }
  }
  const decodedAt = performance.now()
  const { source, format, encoding } = read.value
  report('decoded', source.text.length, source.text.length)
  report('structured', 0, null)
  const parsed = parsePlan(source, planLexicon)
  const structuredAt = performance.now()
  const refusal = REFUSING.find((code) => hasError(parsed, code))
  if (refusal) return { ok: false, code: refusal, params: {} }
  const broken = brokenReference(parsed)
  if (broken !== null) throw new TypeError(`the parser contradicts itself: ${broken}`)
  const taskCount = parsed.plans.flatMap(({ items }) => items).length
  report('structured', taskCount, taskCount)
  return {
    ok: true,
    plan: {
      format,
      encoding,
      text: source.text,
      parsed,
      warnings: read.issues.map(({ code, params }) => ({ code, params })),
      stages: [
        { key: 'decoded', ms: decodedAt - startedAt, count: source.text.length },
        { key: 'structured', ms: structuredAt - decodedAt, count: taskCount },
      ],
    },
  }
}

function hasError(parsed: ParsedDocument, code: (typeof REFUSING)[number]): boolean {
  return parsed.issues.some((issue) => issue.code === code && issue.severity === 'error')
}
