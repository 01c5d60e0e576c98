import { dictionary } from '#web/i18n/dictionary.ts'

/** Texts of the page of one import: its parts, and what a person does with them. */
export const lookText = dictionary({
  zh: {
    back: '数据导入',
    title: '数据导入',
    waiting: '这份文件在等待核对，尚未导入。',
    demo: '演示数据，虚构县',
    reading: '读法',
    findings: '读取时发现的问题',
    factors: '因子',
    stations: '点位',
    stationsLead: '文件中的每个点位归到本县的一个点位，或新建，或不导入。',
    stationsOf: (taken: number, all: number) => `共 ${all} 个，导入 ${taken} 个`,
    confirm: '确认导入',
  },
  en: {
    back: 'Imports',
    title: 'Import of data',
    waiting: 'The file waits to be checked; nothing has been taken in.',
    demo: 'Demonstration data, fictional county',
    reading: 'How it is read',
    findings: 'Found while reading',
    factors: 'Factors',
    stations: 'Stations',
    stationsLead: 'Each station of the file becomes one of the county’s, a new one, or is left out.',
    stationsOf: (taken: number, all: number) => `${taken} of ${all} taken in`,
    confirm: 'Take the data in',
  },
})
