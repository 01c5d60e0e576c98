import { dictionary } from '#web/i18n/dictionary.ts'

export const plansText = dictionary({
  zh: {
    title: '计划',
    import: '导入计划',
    emptyTitle: '本县还没有计划',
    empty: '导入县里印发的计划文件：系统逐句读出任务、单位、时限和目标，由您核对后确认。',
    emptyViewer: '计划由计划办导入；您的账号只能查看。',
    demo: '演示数据',
    year: (year: number) => `${year}年度`,
    noYear: '未写明年度',
    version: (no: number, date: string) => `第 ${no} 版，自${date}起`,
    key: (key: string) => `代号 ${key}`,
    tasks: '任务',
    clauses: '条款',
    targets: '目标',
    issues: '体检',
  },
  en: {
    title: 'Plans',
    import: 'Import a plan',
    emptyTitle: 'The county has no plan yet',
    empty:
      'Import the document as issued: it is read sentence by sentence into tasks, units, deadlines and targets, for you to check and confirm.',
    emptyViewer: 'Plans are imported by the plan office; your account may only read.',
    demo: 'Demonstration data',
    year: (year: number) => `Year ${year}`,
    noYear: 'No year stated',
    version: (no: number, date: string) => `Version ${no}, from ${date}`,
    key: (key: string) => `Key ${key}`,
    tasks: 'Tasks',
    clauses: 'Clauses',
    targets: 'Targets',
    issues: 'To settle',
  },
})
