import type { PlanIssue } from '#kernel/plan/lint.ts'
import { settlementOfMark } from '#kernel/plan/settlement.ts'
import { problemSentence } from '#web/api/problem-text.ts'
import { markOf } from '#web/features/plan/settling/mark-of.ts'
import { useSettling } from '#web/features/plan/settling/settling.ts'
import { settlingText } from '#web/features/plan/settling/settling-text.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { toast } from '#web/ui/toast.tsx'

/** 一键处理 — confirms a mark as printed or asks the plan office; the way back stands in the message and beside the mark. */
export function useSettleMark(document: string) {
  const text = useText(settlingText)
  const { language } = useLanguage()
  const { settlements, settle, withdraw } = useSettling()
  return async (issue: PlanIssue, kind: 'confirmation' | 'question'): Promise<void> => {
    const inForce = settlementOfMark(issue, settlements, document)
    try {
      const made = await settle({
        kind,
        taskKey: issue.item ?? null,
        after: null,
        mark: markOf(issue, document),
        reason: kind === 'confirmation' ? text.confirmReason : text.askReason,
        expected: inForce?.id ?? null,
      })
      toast(text.settledToast(text.kinds[kind]), {
        label: text.undo,
        run: () => void withdraw(made.id).then(() => toast(text.withdrawn)),
      })
    } catch (error) {
      toast(problemSentence(error, language))
    }
  }
}
