import type { TextSpan } from '#kernel/result/issue.ts'
import { chemicalRuns } from '#web/ui/chemical-runs.ts'

/** 下标 — spans of a text that chemical typography sets below the line; the text itself stays as it is. */
export function subscriptSpans(text: string): TextSpan[] {
  let end = 0
  return chemicalRuns(text).flatMap((run) => {
    const start = end
    end += run.text.length
    return run.isSubscript ? [{ start, end }] : []
  })
}
