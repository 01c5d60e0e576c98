import type { TaskState } from '#contract/schemas/task.ts'
import type { Label } from '#kernel/label/label.ts'
import type { Role } from '#kernel/plan/model.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'

/** 导出列 — in their order; the unit's own roles only when a unit was asked for, the plan unless one was. */
export const TASK_COLUMNS = [
  'serial',
  'plan',
  'key',
  'section',
  'title',
  'content',
  'ownRole',
  'lead',
  'supporting',
  'responsible',
  'deadline',
  'due',
  'state',
  'targets',
] as const
export type TaskColumn = (typeof TASK_COLUMNS)[number]

/** 导出用语 — what the file says around the plan's own words, which are never translated. */
export interface ExportWords {
  readonly sheet: string
  readonly heads: Readonly<Record<TaskColumn, string>>
  /** Head of the column that marks every row of a demonstration county. */
  readonly demoHead: string
  readonly demo: string
  readonly title: (name: string) => string
  /** What the list is of, when it is of nothing narrower than the county. */
  readonly allTasks: (county: string) => string
  readonly reportedBy: (unit: string) => string
  readonly filledOn: (day: LocalDate) => string
  readonly standing: (day: LocalDate, tasks: number) => string
  readonly filtered: (query: string) => string
  readonly signatures: readonly string[]
  readonly page: string
  readonly separator: string
  /** Between what has separators of its own: targets, deadlines. */
  readonly strongSeparator: string
  /** 等 */
  readonly openEnded: string
  readonly states: Readonly<Record<TaskState, string>>
  readonly roles: Readonly<Record<Role, string>>
  readonly target: (indicator: string, value: string) => string
  readonly awaiting: string
  /** Where the plan names or says nothing. */
  readonly none: string
  readonly fileName: (given: { name: string; day: LocalDate; isDemo: boolean }) => string
}

function chineseDay(date: LocalDate): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

const zh: ExportWords = {
  sheet: '任务清单',
  heads: {
    serial: '序号',
    plan: '计划',
    key: '任务编号',
    section: '所属部分',
    title: '任务',
    content: '任务内容',
    ownRole: '本单位职责',
    lead: '牵头单位',
    supporting: '配合单位',
    responsible: '责任单位',
    deadline: '完成时限',
    due: '到期日',
    state: '状态',
    targets: '目标',
  },
  demoHead: '数据性质',
  demo: '演示数据，虚构县',
  title: (name) => `${name}任务清单`,
  allTasks: (county) => county,
  reportedBy: (unit) => `填报单位：${unit}`,
  filledOn: (day) => `填报日期：${chineseDay(day)}`,
  standing: (day, tasks) => `截至${chineseDay(day)}，共 ${tasks} 项`,
  filtered: (query) => `检索：${query}`,
  signatures: ['填报人：', '审核人：', '单位负责人：'],
  page: '第 &P 页，共 &N 页',
  separator: '、',
  strongSeparator: '；',
  openEnded: '等',
  states: {
    overdue: '时限已过',
    dueSoon: '30天内到期',
    later: '未到期',
    pastAtIssue: '下发时已过期',
    periodic: '定期',
    continuous: '全年',
    waiting: '待事件',
    elsewhere: '时限另定',
    undated: '未写时限',
    awaiting: '目标待下达',
    marked: '有未处理批注',
    questioned: '已问计划办',
    corrected: '有校订',
  },
  roles: { lead: '牵头', supporting: '配合', responsible: '责任' },
  target: (indicator, value) => `${indicator}：${value}`,
  awaiting: '待下达',
  none: '—',
  fileName: ({ name, day, isDemo }) => `${name}任务清单（截至${day}）${isDemo ? '演示数据' : ''}`,
}

const en: ExportWords = {
  sheet: 'Tasks',
  heads: {
    serial: 'No.',
    plan: 'Plan',
    key: 'Task no.',
    section: 'Section',
    title: 'Task',
    content: 'Text',
    ownRole: 'Role of the unit',
    lead: 'Lead',
    supporting: 'Supporting',
    responsible: 'Responsible',
    deadline: 'Deadline',
    due: 'Due',
    state: 'State',
    targets: 'Targets',
  },
  demoHead: 'Nature of data',
  demo: 'Demonstration data of a fictional county',
  title: (name) => `Tasks: ${name}`,
  allTasks: (county) => county,
  reportedBy: (unit) => `Unit: ${unit}`,
  filledOn: (day) => `Drawn up on ${day}`,
  standing: (day, tasks) => `As of ${day}, ${tasks} ${tasks === 1 ? 'task' : 'tasks'}`,
  filtered: (query) => `Search: ${query}`,
  signatures: ['Drawn up by:', 'Checked by:', 'Head of unit:'],
  page: 'Page &P of &N',
  separator: ', ',
  strongSeparator: '; ',
  openEnded: ' etc.',
  states: {
    overdue: 'Deadline passed',
    dueSoon: 'Due within 30 days',
    later: 'Due later',
    pastAtIssue: 'Past when issued',
    periodic: 'Periodic',
    continuous: 'All year',
    waiting: 'Awaiting an event',
    elsewhere: 'Deadline set elsewhere',
    undated: 'No deadline stated',
    awaiting: 'Target awaited',
    marked: 'Open proof marks',
    questioned: 'Asked the plan office',
    corrected: 'Corrected',
  },
  roles: { lead: 'Lead', supporting: 'Supporting', responsible: 'Responsible' },
  target: (indicator, value) => `${indicator}: ${value}`,
  awaiting: 'awaited',
  none: '—',
  fileName: ({ name, day, isDemo }) => `Tasks ${name} as of ${day}${isDemo ? ' (demonstration)' : ''}`,
}

export const exportWords: Readonly<Record<keyof Label, ExportWords>> = { zh, en }
