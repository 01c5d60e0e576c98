import { dictionary } from '#web/i18n/dictionary.ts'

export const demoText = dictionary({
  zh: {
    label: '演示数据提示',
    fictional: '演示数据，虚构县。',
    standing: (moment: string) => `演示数据，虚构县。演示时点 ${moment}`,
    viewing: (date: string) => `正在查看截至${date}`,
    today: '回到今天',
    standstill: '回到演示时点',
    remove: '移除演示数据',
    removeTitle: (county: string) => `移除${county}的演示数据`,
    removeBody: '这个虚构县的计划、单位和全部演示记录会被永久删除，不影响其他县。移除后不能恢复。',
    removeConfirm: '移除',
    removed: (rows: string) => `演示数据已移除，共 ${rows} 行，剩余 0 行。`,
    remaining: (rows: string) => `演示数据没有全部移除，还剩 ${rows} 行，请联系系统管理员。`,
  },
  en: {
    label: 'Demonstration notice',
    fictional: 'Demonstration data, fictional county.',
    standing: (moment: string) => `Demonstration data, fictional county, as of ${moment}`,
    viewing: (date: string) => `Shown as of ${date}`,
    today: 'Go to today',
    standstill: 'Back to its moment',
    remove: 'Remove demonstration data',
    removeTitle: (county: string) => `Remove the demonstration data of ${county}`,
    removeBody:
      'The plans, units and all demonstration records of this fictional county are deleted for good; other counties are not touched. It cannot be undone.',
    removeConfirm: 'Remove',
    removed: (rows: string) => `The demonstration data is gone: ${rows} rows removed, 0 remain.`,
    remaining: (rows: string) => `Not everything was removed: ${rows} rows remain. Tell the administrator.`,
  },
})
