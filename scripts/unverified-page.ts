import { z } from 'zod'

const rule = z.object({ standard: z.string(), clause: z.string(), status: z.literal('unverified') })
const holidays = z.object({
  year: z.number(),
  source: z.object({ title: z.object({ zh: z.string() }) }),
  status: z.literal('unverified'),
})

interface OpenRule {
  readonly source: string
  readonly clause: string
  readonly pack: string
}

const HEAD = `# 待核 · What is still to be verified

Every rule of the packs whose text was not read in the standard itself, or of which only one source was found. Screens, answers of the
interface and the command line show each of them as 待核 wherever it decides. Whoever holds the text compares it, sets the status to
\`verified\` in the pack and runs \`npx vitest run --project unit scripts -u\`, which writes this page anew; a test keeps it true.

Beside these, statistics of air over anything but a whole year under one edition are 待核 always: HJ 663 defines annual ones
(\`statisticRule\` in \`src/kernel/air/evaluate-period.ts\`).

`

/** 待核清单 — every unverified rule within the packs given (path → exports), as the page docs/unverified.md; equal rules of a pack once. */
export function unverifiedPage(packs: Readonly<Record<string, unknown>>): string {
  const listed = Object.entries(packs).map(([path, exports]) => openRules(exports, path.replace(/^.*\/packs\//, '')))
  // A list of packs holds what they hold: a rule belongs to the smallest that has it, which is put in last.
  const found = new Map<string, OpenRule>()
  for (const rules of listed.sort((a, b) => b.length - a.length)) {
    for (const open of rules) found.set(`${open.source}\n${open.clause}`, open)
  }
  const rows = [...found.values()].map((open) => `| ${open.source} | ${open.clause} | \`${open.pack}\` |`).sort()
  return `${HEAD}| 文件 document | 条款 clause | pack |\n|---|---|---|\n${rows.join('\n')}\n`
}

function openRules(value: unknown, pack: string): readonly OpenRule[] {
  if (typeof value !== 'object' || value === null) return []
  const ofRule = rule.safeParse(value)
  if (ofRule.success) return [{ source: ofRule.data.standard, clause: ofRule.data.clause, pack }]
  const ofYear = holidays.safeParse(value)
  if (ofYear.success) return [{ source: ofYear.data.source.title.zh, clause: `${ofYear.data.year} 年放假日期`, pack }]
  return Object.values(value).flatMap((part) => openRules(part, pack))
}
