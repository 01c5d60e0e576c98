import { dictionary } from '#web/i18n/dictionary.ts'

export const reviewText = dictionary({
  zh: {
    pageTitle: '核对草稿',
    context: '导入草稿，尚未确认',
    document: '草稿全文。按 N、P 逐处核对。',
    summary: {
      plans: '计划',
      tasks: '任务',
      clauses: '条款',
      targets: '目标',
      newUnits: '新单位',
    },
    points: '请逐处看一看',
    noPoints: '没有读出不确定的地方。',
    position: (current: number, count: number) => `${current} / ${count}`,
    previous: '上一处（P）',
    next: '下一处（N）',
    kind: {
      VALUE_EXTERNAL: '目标值由上级确定',
      DEADLINE_NOT_STATED: '没有写时限',
      UNIT_NEW: '本县还没有的单位',
    },
    advice: {
      VALUE_EXTERNAL: '文中印了数值，同时说由上级下达。先按印出的数值判定；上级另行下达时请更新。',
      DEADLINE_NOT_STATED: '这一项没有写完成时限，按全年持续对待，不计逾期。确有期限时请向计划制定单位核实。',
      UNIT_NEW: '确认导入时将按这个名称新建单位。请核对写法，避免同一单位出现两个名称。',
    },
    wholeDocument: '整份文件',
    file: '文件与读取过程',
    duplicateSame: (title: string, key: string) => `本县的计划“${title}”（${key}）就是由这份文件导入的。`,
    duplicateLike: (title: string, key: string) => `本县已有同名、同年度的计划“${title}”（${key}）。`,
    seeDuplicate: '查看已有的计划',
    confirm: '确认导入',
    discard: '放弃草稿',
    confirmWill: (tasks: number, clauses: number, units: number) =>
      `将按这份草稿建立计划：${tasks} 项任务、${clauses} 条条款${units === 0 ? '' : `，并新建 ${units} 个单位`}。原件和确认人记入审计，之后不能撤销。`,
    discardWill: '草稿和上传的文件将被删除，不留在系统里。计划和单位不受影响；需要时可以重新上传。',
    confirmed: '计划已建立',
    discarded: '草稿已放弃',
    cannotConfirm: '草稿里没有读出任务，不能确认。请核对文件后重新上传。',
  },
  en: {
    pageTitle: 'Review a draft',
    context: 'Draft, not confirmed',
    document: 'The whole draft. N and P move from place to place.',
    summary: {
      plans: 'Plans',
      tasks: 'Tasks',
      clauses: 'Clauses',
      targets: 'Targets',
      newUnits: 'New units',
    },
    points: 'Please look at',
    noPoints: 'Nothing uncertain was found.',
    position: (current: number, count: number) => `${current} / ${count}`,
    previous: 'Previous place (P)',
    next: 'Next place (N)',
    kind: {
      VALUE_EXTERNAL: 'Value set by a higher authority',
      DEADLINE_NOT_STATED: 'No deadline stated',
      UNIT_NEW: 'Unit new to the county',
    },
    advice: {
      VALUE_EXTERNAL:
        'The value is printed and said to be handed down. It is judged as printed; update it if another is handed down.',
      DEADLINE_NOT_STATED:
        'The item states no deadline; it runs all year and is never overdue. Ask the plan office if there is one.',
      UNIT_NEW:
        'Confirming creates a unit of this name. Check how it is written, so that no unit ends up with two names.',
    },
    wholeDocument: 'Whole document',
    file: 'File and how it was read',
    duplicateSame: (title: string, key: string) => `The county’s plan “${title}” (${key}) came from this very file.`,
    duplicateLike: (title: string, key: string) =>
      `The county has a plan “${title}” (${key}) of the same title and year.`,
    seeDuplicate: 'See the existing plan',
    confirm: 'Confirm import',
    discard: 'Discard draft',
    confirmWill: (tasks: number, clauses: number, units: number) =>
      `A plan will be made of this draft: ${tasks} tasks, ${clauses} clauses${units === 0 ? '' : `, and ${units} new units`}. The file and who confirmed it go into the audit; this cannot be undone.`,
    discardWill:
      'The draft and the uploaded file will be deleted. Plans and units are not touched; the file can be uploaded again.',
    confirmed: 'The plan is in force',
    discarded: 'The draft was discarded',
    cannotConfirm: 'No task was found in the draft, so it cannot be confirmed. Check the file and upload it again.',
  },
})
