import type { ObservationImportWire } from '#contract/schemas/observation.ts'
import { importsText } from '#web/features/data/imports/imports-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { Tag } from '#web/ui/tag.tsx'

const TONES = { received: 'amber', running: 'azure', done: 'plain', cancelled: 'plain', failed: 'seal' } as const

/** 导入状态 — what waits for a person stands out. */
export function ImportState({ state }: Pick<ObservationImportWire, 'state'>) {
  const { states } = useText(importsText)
  return <Tag tone={TONES[state]}>{states[state]}</Tag>
}
