import type { StateCount } from '#web/features/verdict/count-states.ts'
import { dictionary } from '#web/i18n/dictionary.ts'
import { markText } from '#web/ui/mark-text.ts'

export const marginText = dictionary({
  zh: {
    nobody: '未列单位',
    andOthers: (count: number) => `等${count}家`,
    openEnded: '等',
    noEvidence: '尚无佐证',
    light: ({ state, count }: StateCount) => `${markText.zh[state]} ${count} 个目标`,
  },
  en: {
    nobody: 'No unit named',
    andOthers: (count: number) => `, ${count} in all`,
    openEnded: ', 等',
    noEvidence: 'No evidence yet',
    light: ({ state, count }: StateCount) => `${markText.en[state]}: ${count === 1 ? '1 target' : `${count} targets`}`,
  },
})

export type MarginText = (typeof marginText)['zh']
