import { dictionary } from '#web/i18n/dictionary.ts'

export const marginText = dictionary({
  zh: {
    nobody: '未列单位',
    andOthers: (count: number) => `等${count}家`,
    openEnded: '等',
    noEvidence: '尚无佐证',
  },
  en: {
    nobody: 'No unit named',
    andOthers: (count: number) => `, ${count} in all`,
    openEnded: ', 等',
    noEvidence: 'No evidence yet',
  },
})

export type MarginText = (typeof marginText)['zh']
