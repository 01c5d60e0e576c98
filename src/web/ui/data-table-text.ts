import { dictionary } from '#web/i18n/dictionary.ts'

export const tableText = dictionary({
  zh: {
    find: '筛选',
    export: '导出 CSV',
    rows: (shown: number, all: number) => (shown === all ? `共 ${all} 行` : `${shown} 行，共 ${all} 行`),
    none: '没有符合条件的行',
    previous: '上一页',
    next: '下一页',
    page: (page: number, pages: number) => `第 ${page} 页，共 ${pages} 页`,
    paging: '翻页',
  },
  en: {
    find: 'Filter',
    export: 'Export CSV',
    rows: (shown: number, all: number) => `${shown === all ? all : `${shown} of ${all}`} ${all === 1 ? 'row' : 'rows'}`,
    none: 'No row matches',
    previous: 'Previous',
    next: 'Next',
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    paging: 'Pages',
  },
})
