import { dictionary } from '#web/i18n/dictionary.ts'

/** What was found wrong while reading. */
export const findingsText = dictionary({
  zh: {
    noFindings: '没有发现问题。',
    severities: { error: '不能导入', warning: '请留意', info: '告知' },
    findingCount: (count: number) => `${count} 处`,
    listed: (shown: number) => `只列出前 ${shown} 处，全部问题请下载。`,
    download: '下载全部问题',
    lineOf: (line: number) => `第 ${line} 行`,
  },
  en: {
    noFindings: 'Nothing was found wrong.',
    severities: { error: 'not taken', warning: 'please look', info: 'to know' },
    findingCount: (count: number) => (count === 1 ? 'once' : `${count} times`),
    listed: (shown: number) => `The first ${shown} are listed; the download has all of them.`,
    download: 'Download all findings',
    lineOf: (line: number) => `Row ${line}`,
  },
})
