import type { Label } from '#kernel/label/label.ts'

/** 计划问题的说法 — plans, their versions, drafts and what is settled about them. */
export const PLAN_PROBLEM_MESSAGES = {
  PLAN_NOT_FOUND: {
    zh: '本县没有“{plan}”这份计划。请从计划列表进入。',
    en: 'The county has no plan “{plan}”. Please open it from the list of plans.',
  },
  PLAN_NOT_KNOWN_YET: {
    zh: '到 {asOf} 为止，本县还没有这份计划（{knownAt} 才有）。请把时间调到这一刻之后。',
    en: 'At {asOf} the county did not have this plan yet (it came at {knownAt}). Please choose a later moment.',
  },
  CALENDAR_FEED_NOT_FOUND: {
    zh: '没有这个日历订阅，可能已更换或停用。请到单位页面取得新的订阅地址。',
    en: 'There is no such calendar; it may have been replaced or stopped. Please get a new address from the unit’s page.',
  },
  PLAN_VERSION_NOT_FOUND: {
    zh: '这份计划没有第 {no} 版。请从版本列表选择。',
    en: 'The plan has no version {no}. Please choose one from its list of versions.',
  },
  PLAN_YEAR_UNKNOWN: {
    zh: '计划“{title}”没有写明年度，不能结转。请导入写明年度的文本后再结转。',
    en: 'The plan “{title}” states no year and cannot be rolled over. Please import a text that states it first.',
  },
  ROLL_OVER_YEAR: {
    zh: '只能结转到下一年度（{next}），不能结转到 {year} 年。请改为 {next} 年后重试。',
    en: 'A plan is rolled over to the year that follows ({next}), not to {year}. Please choose {next}.',
  },
  FILE_NOT_FOUND: {
    zh: '没有这个文件。请从计划页面重新下载。',
    en: 'There is no such file. Please download it again from the plan.',
  },
  IMPORT_NOT_FOUND: {
    zh: '没有这份导入草稿，可能已确认或已放弃。请刷新导入列表。',
    en: 'There is no such draft; it may have been confirmed or discarded. Please reload the list of imports.',
  },
  IMPORT_DUPLICATE: {
    zh: '本县已有计划“{title}”（{planKey}）。确实需要再导入一份时，请确认重复后重试。',
    en: 'The county already has the plan “{title}” ({planKey}). If a second one is wanted, please accept the duplicate.',
  },
  IMPORT_DRAFTS_FULL: {
    zh: '待确认的导入已有 {limit} 份。请先确认或放弃其中一些。',
    en: 'There are {limit} imports waiting already. Please confirm or discard some of them first.',
  },
  IMPORT_OTHER_COUNTY: {
    zh: '这份文件说的是“{name}”，不是本县，没有导入。请核对文件；确实要导入本县时，请确认后重试。',
    en: 'The document speaks of “{name}”, which is not this county; nothing was imported. Please check it, or accept it to import it all the same.',
  },
  IMPORT_ROLLED_OVER: {
    zh: '这是从上一年度结转的草稿，确认后是一份新计划，不能作为另一份计划的修订稿。请直接确认，或放弃这份草稿。',
    en: 'This draft was rolled over from the year before and becomes a plan of its own; it cannot amend another. Please confirm or discard it.',
  },
  IMPORT_INTERRUPTED: {
    zh: '文件还没有读完，上传的一方已经断开，没有导入任何内容。请重新上传。',
    en: 'The sender went away before the file was read; nothing was imported. Please upload it again.',
  },
  AMENDMENT_LOSES_TEXT: {
    zh: '与现行版本相比，这份文件少了 {percent}% 的条款文字，没有修订任何内容。请核对文件是否完整；确实如此时，请确认后重试。',
    en: 'The document lacks {percent}% of the text of the present version; nothing was amended. Please check that it is complete, or accept the loss.',
  },
  PROGRESS_NOT_FOUND: {
    zh: '没有这次上传的进度，可能早已结束。请刷新导入列表。',
    en: 'Nothing is known of this upload; it may have ended long ago. Please reload the list of imports.',
  },
  SETTLEMENT_NOT_FOUND: {
    zh: '没有这条校订，可能已被撤回或取代。请刷新后查看现状。',
    en: 'There is no such settlement; it may have been withdrawn or replaced. Please reload and see what holds now.',
  },
  SETTLEMENT_CONFLICT: {
    zh: '{by} 已于 {at} 校订了“{task}”的同一处，您的校订没有保存。请刷新，看过现状后再决定。',
    en: '{by} settled the same thing about “{task}” at {at}; yours was not saved. Please reload and decide again.',
  },
  SETTLEMENT_INCOMPLETE: {
    zh: '校订内容不全（{kind}），没有保存：更正须写明任务和新值，确认、提问须指明所答的批注。请补全后重试。',
    en: 'The settlement ({kind}) is incomplete and was not saved: a correction needs task and value, a confirmation or question the mark it answers. Please complete it.',
  },
  SETTLEMENT_TASK_UNKNOWN: {
    zh: '现行版本没有任务“{task}”，没有保存。请刷新计划后重试。',
    en: 'The version in force has no task “{task}”; nothing was saved. Please reload the plan and retry.',
  },
  SETTLEMENT_MARK_UNKNOWN: {
    zh: '现行版本没有这条批注（{code}），没有保存。请刷新计划后重试。',
    en: 'The version in force has no such mark ({code}); nothing was saved. Please reload the plan and retry.',
  },
  SETTLEMENT_UNIT_UNKNOWN: {
    zh: '本县单位名录和这份文件里都没有“{name}”，没有保存。请从名录中选择，或先登记这个单位。',
    en: 'Neither the county nor the document knows a unit “{name}”; nothing was saved. Please choose one from the directory or add it first.',
  },
  SETTLEMENT_CLAUSE_UNKNOWN: {
    zh: '任务“{task}”没有条款“{clause}”，没有保存。请刷新计划后重试。',
    en: 'The task “{task}” has no clause “{clause}”; nothing was saved. Please reload the plan and retry.',
  },
  EVENT_UNKNOWN: {
    zh: '任务“{task}”的时限都不以“{event}”为起算事件，没有登记。请刷新计划后重试。',
    en: 'No deadline of the task “{task}” waits for “{event}”; nothing was recorded. Please reload the plan and retry.',
  },
  EVENT_TO_COME: {
    zh: '{date} 还没有到，事件尚未发生，没有登记。请在发生之后登记实际日期。',
    en: '{date} is still to come, so nothing has happened yet; nothing was recorded. Please record the day once it has.',
  },
  NOT_A_PLAN: {
    zh: '这份文件不像工作计划：没有读出分级标题、任务和负责单位。没有导入任何内容，请核对是否选对了文件。',
    en: 'The file is not a work plan: no headings, tasks or units were found. Nothing was imported; please check the file.',
  },
  NO_TASKS: {
    zh: '没有从文件中读出任何任务，没有导入任何内容。请核对文件是否完整，标题是否按“一、（一）1.”编号。',
    en: 'No task was found in the file; nothing was imported. Please check that it is complete and its headings numbered.',
  },
  READ_TIMEOUT: {
    zh: '文件在 {seconds} 秒内没有读完，已停止，没有导入任何内容。请删去与计划无关的内容，另存后重试。',
    en: 'Reading took more than {seconds} seconds and was stopped; nothing was imported. Please save only the plan itself.',
  },
  READ_MEMORY: {
    zh: '读取文件所需的内存超过上限，已停止，没有导入任何内容。请删去与计划无关的内容，另存后重试。',
    en: 'Reading needed more memory than allowed and was stopped; nothing was imported. Please save only the plan itself.',
  },
} as const satisfies Record<string, Label>
