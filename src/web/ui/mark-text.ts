import { dictionary } from '#web/i18n/dictionary.ts'

/** The words of the marks. */
export const markText = dictionary({
  zh: {
    attained: '达标',
    onTrack: '有望',
    atRisk: '有风险',
    failed: '未达标',
    awaiting: '待下达',
    undetermined: '无法判定',
    evidenceOnly: '佐证',
  },
  en: {
    attained: 'Attained',
    onTrack: 'On track',
    atRisk: 'At risk',
    failed: 'Not attained',
    awaiting: 'Not yet set',
    undetermined: 'Undetermined',
    evidenceOnly: 'Evidence only',
  },
})
