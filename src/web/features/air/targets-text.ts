import { dictionary } from '#web/i18n/dictionary.ts'

export const targetsText = dictionary({
  zh: {
    lead: (plan: string) => `《${plan}》中能由空气监测数据判定的目标。`,
    noPlanTitle: '本县还没有计划',
    noPlan: '导入工作计划后，计划里的空气目标会在这里逐条判定。',
    noneTitle: '计划里没有空气目标',
    none: '这份计划没有写出能由空气监测数据判定的目标值。',
    unbound: '还不能判定的目标',
    toImport: '导入计划',
    toClause: '在计划中查看',
  },
  en: {
    lead: (plan: string) => `Targets of “${plan}” that air monitoring can judge.`,
    noPlanTitle: 'The county has no plan yet',
    noPlan: 'Import a work plan, and its targets for the air are judged here one by one.',
    noneTitle: 'The plan has no target for the air',
    none: 'It states no value that air monitoring could judge.',
    unbound: 'Targets that cannot be judged yet',
    toImport: 'Import a plan',
    toClause: 'See it in the plan',
  },
})
