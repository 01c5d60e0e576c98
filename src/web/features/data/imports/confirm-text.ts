import { dictionary } from '#web/i18n/dictionary.ts'

/** Taking the file in, or leaving it. */
export const confirmText = dictionary({
  zh: {
    confirming: '正在开始导入',
    stageHint: {
      realtime: '自动监测的原始数据，之后可被审核、公布的数据替换。',
      reviewed: '经审核的数据，替换同一时刻的实时数据。',
      published: '已公布的数据，替换同一时刻的实时和审核数据；须注明公布文件。',
    },
    documentHint: '文件名称或文号',
    documentMissing: '“公布”数据须注明公布文件',
    goodRows: (bad: number, good: number) => `不导入 ${bad} 个问题行，只导入其余 ${good} 行`,
    goodRowsHint: '也可以先在原文件中改正，再重新上传。',
    summary: (rows: number, stations: number) => `将导入 ${stations} 个点位的 ${rows} 行数据。`,
    blockers: {
      read: '文件还没有读出数据，请先改正读法或列的对应',
      mapping: '请先指明各列是什么',
      unit: '请先在列的对应中指明单位',
      station: '请先指明整份文件属于哪个点位',
      labelConvention: '请先声明时间标签指哪一段',
      stations: '请至少选择一个点位',
      document: '请填写公布文件',
      goodRows: '文件中有问题行，请勾选只导入其余各行，或改正后重新上传',
    },
    discard: '放弃这份文件',
    discardTitle: '放弃这份文件',
    discardBody: '不导入任何数据。收到的原文件仍保留备查；需要时可以重新上传。',
    discarded: '已放弃，没有导入任何数据',
  },
  en: {
    confirming: 'Starting',
    stageHint: {
      realtime: 'As the instruments report; reviewed and published data may replace them later.',
      reviewed: 'Reviewed; they replace realtime data of the same time.',
      published: 'Published; they replace realtime and reviewed data of the same time and need their document.',
    },
    documentHint: 'Its name or number',
    documentMissing: 'Published data need their document',
    goodRows: (bad: number, good: number) => `Leave ${bad} bad rows out and take only the other ${good}`,
    goodRowsHint: 'Or correct the file first and upload it again.',
    summary: (rows: number, stations: number) =>
      `${rows} ${rows === 1 ? 'row' : 'rows'} of ${stations} ${stations === 1 ? 'station' : 'stations'} will be taken in.`,
    blockers: {
      read: 'No data were read yet: correct how the file is read, or its columns',
      mapping: 'Say what the columns are first',
      unit: 'Say the units with the columns first',
      station: 'Say of which station the file is first',
      labelConvention: 'Say which interval a time label names first',
      stations: 'Choose one station at least',
      document: 'Give the document that published the data',
      goodRows: 'There are bad rows: tick that only the others are taken, or correct and upload again',
    },
    discard: 'Discard the file',
    discardTitle: 'Discard the file',
    discardBody: 'Nothing is taken in. The file as received is kept for the record; it can be uploaded again.',
    discarded: 'Discarded; nothing was taken in',
  },
})
