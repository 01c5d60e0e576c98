import { dictionary } from '#web/i18n/dictionary.ts'

export const documentText = dictionary({
  zh: {
    prevails: '据公开文本排版，以正式印发件为准',
    version: (no: number) => `第 ${no} 版`,
    versions: '各版与对照',
    draft: '草稿，尚未确认',
    tableCaption: (rows: number) => `文中表格，共 ${rows} 行`,
  },
  en: {
    prevails: 'Set from the public text; the document as issued prevails',
    version: (no: number) => `Version ${no}`,
    versions: 'All versions',
    draft: 'Draft, not confirmed yet',
    tableCaption: (rows: number) => `Table of the document, ${rows} rows`,
  },
})
