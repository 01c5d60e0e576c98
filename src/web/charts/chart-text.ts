import { dictionary } from '#web/i18n/dictionary.ts'

export const chartText = dictionary({
  zh: {
    chart: '图',
    table: '表',
    view: '看图或看表',
    download: '下载',
    csv: '表格 CSV',
    svg: '图 SVG',
    png: '图 PNG',
    readout: '读数位置，用左右键逐点读数',
    emptyTitle: '没有可画的数据',
  },
  en: {
    chart: 'Chart',
    table: 'Table',
    view: 'Chart or table',
    download: 'Download',
    csv: 'Table, CSV',
    svg: 'Chart, SVG',
    png: 'Chart, PNG',
    readout: 'Reading; arrow keys go from value to value',
    emptyTitle: 'Nothing to draw',
  },
})
