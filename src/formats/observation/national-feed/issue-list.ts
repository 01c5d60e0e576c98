import type { ObservationIssue } from '#kernel/observation/observation-issue.ts'

/** A hopeless file must not fill the memory with what is wrong with it; whoever reads ten thousand has read enough. */
const MOST_LISTED = 10_000

/** 问题清单 — every issue is counted, the first ten thousand are listed. */
export class IssueList {
  readonly listed: ObservationIssue[] = []
  unlisted = 0

  add(issue: ObservationIssue): void {
    if (this.listed.length < MOST_LISTED) this.listed.push(issue)
    else this.unlisted += 1
  }
}
