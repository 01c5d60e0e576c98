import { AIR_PROBLEM_MESSAGES } from '#contract/messages/air-problems.ts'
import { IMPORT_ISSUE_MESSAGES } from '#contract/messages/import-issues.ts'
import { OBSERVATION_PROBLEM_MESSAGES } from '#contract/messages/observation-problems.ts'
import { VERDICT_PROBLEM_MESSAGES } from '#contract/messages/verdict-problems.ts'
import { WATER_PROBLEM_MESSAGES } from '#contract/messages/water-problems.ts'
import type { Label } from '#kernel/label/label.ts'
import type { ImportIssueCode } from '#kernel/plan/import-issue.ts'

/** 问题代码 — everything the server can answer instead of what was asked; `code` of an RFC 9457 problem. */
export type ProblemCode =
  | keyof typeof SENTENCES
  | keyof typeof WATER_PROBLEM_MESSAGES
  | keyof typeof AIR_PROBLEM_MESSAGES
  | keyof typeof OBSERVATION_PROBLEM_MESSAGES
  | keyof typeof VERDICT_PROBLEM_MESSAGES
  | ImportIssueCode

const SENTENCES = {
  // Asking
  VALIDATION_FAILED: {
    zh: '请求中有 {count} 处不符合要求，已逐条列出。请按提示改正后重试。',
    en: '{count} parts of the request are not as required; each is listed. Correct them and retry.',
  },
  BODY_UNREADABLE: {
    zh: '请求内容读不出来，可能在传输中损坏。请重试。',
    en: 'The content of the request cannot be read; it may have been damaged on its way. Please retry.',
  },
  BODY_TOO_LARGE: {
    zh: '请求内容超过上限 {limitKb} KB。请减少内容后重试。',
    en: 'The content of the request exceeds the limit of {limitKb} KB. Please send less and retry.',
  },
  CONTENT_TYPE_UNSUPPORTED: {
    zh: '不接受这种类型的请求内容，应为 {expected}。请改用该类型后重试。',
    en: 'This type of content is not accepted; it should be {expected}. Please use that type and retry.',
  },
  FILE_MISSING: {
    zh: '请求中没有文件。请选择一个文件后重试。',
    en: 'The request holds no file. Please choose one and retry.',
  },
  ADDRESS_NOT_FOUND: {
    zh: '没有这个地址。请核对后重试，或从首页进入。',
    en: 'There is no such address. Please check it or start from the first page.',
  },
  TOO_MANY_REQUESTS: {
    zh: '请求过于频繁。请在 {seconds} 秒后重试。',
    en: 'Too many requests. Please retry in {seconds} seconds.',
  },
  UNEXPECTED: {
    zh: '系统出错，已记入日志。请稍后重试；仍不成功时，请把请求编号告诉系统管理员。',
    en: 'Something went wrong; it has been logged. Please retry later, or give the request number to the administrator.',
  },
  UNAVAILABLE: {
    zh: '数据库或文件库暂时不可用，没有保存任何内容。请稍后重试；仍不成功时，请把请求编号告诉系统管理员。',
    en: 'Database or file store cannot be used just now; nothing was saved. Retry later, or give the request number to the administrator.',
  },
  SHUTTING_DOWN: {
    zh: '系统正在停止，没有受理这一请求。请稍后重试。',
    en: 'The system is stopping and did not take this request. Please retry later.',
  },

  // Being somebody
  NOT_SIGNED_IN: {
    zh: '还没有登录，或登录已过期。请登录后重试。',
    en: 'Not signed in, or the session has ended. Please sign in and retry.',
  },
  CROSS_SITE_REQUEST: {
    zh: '这一操作不是从本系统的页面发出的，已拒绝。请从本系统的页面重新操作。',
    en: 'This change was not asked for from a page of this system and was refused. Please use a page of this system.',
  },
  RIGHT_MISSING: {
    zh: '您在本县的角色没有这项权限（{action}）。需要时请联系本县系统管理员。',
    en: 'Your role in this county lacks this right ({action}). Please ask an administrator of the county.',
  },
  SIGN_IN_FAILED: {
    zh: '账号或密码不正确。请核对后重试；忘记密码时请联系系统管理员重置。',
    en: 'Account or password is wrong. Please check both; an administrator can reset a forgotten password.',
  },
  SIGN_IN_LOCKED: {
    zh: '登录失败次数过多，已暂时锁定。请在 {minutes} 分钟后重试。',
    en: 'Too many failed attempts; signing in is locked. Please retry in {minutes} minutes.',
  },
  PASSWORD_CHANGE_REQUIRED: {
    zh: '初始密码只能用来登录一次。请先修改密码。',
    en: 'The first password is only good for signing in. Please change it before anything else.',
  },
  PASSWORD_CURRENT_WRONG: {
    zh: '原密码不正确，密码没有修改。请核对后重试。',
    en: 'The current password is wrong; nothing was changed. Please check it and retry.',
  },
  PASSWORD_TOO_SHORT: {
    zh: '新密码不足 {min} 位。请加长后重试。',
    en: 'The new password has fewer than {min} characters. Please make it longer.',
  },
  PASSWORD_TOO_SIMPLE: {
    zh: '新密码只有 {have} 类字符。请至少使用大写字母、小写字母、数字、其他字符这四类中的 {need} 类。',
    en: 'The new password uses {have} kinds of characters. Please use {need} of capitals, small letters, digits, others.',
  },
  PASSWORD_HAS_NAME: {
    zh: '新密码里含有账号名。请换一个后重试。',
    en: 'The new password contains the account name. Please choose another.',
  },
  PASSWORD_COMMON: {
    zh: '新密码太常见，容易被猜中。请换一个后重试。',
    en: 'The new password is a common one and easily guessed. Please choose another.',
  },
  PASSWORD_REUSED: {
    zh: '新密码与最近 {count} 次用过的密码相同。请换一个后重试。',
    en: 'The new password is one of your last {count}. Please choose another.',
  },

  // Accounts
  ACCOUNT_NOT_FOUND: {
    zh: '没有这个账号。请核对名称，或刷新账号列表后重试。',
    en: 'There is no such account. Please check the name or reload the list of accounts.',
  },
  ACCOUNT_NAME_TAKEN: {
    zh: '账号名“{name}”已被使用。请换一个后重试。',
    en: 'The account name “{name}” is taken. Please choose another.',
  },
  ACCOUNT_SHARED: {
    zh: '这个账号还属于您不管理的县，不能由您重置密码。请联系能管理全部有关县的系统管理员。',
    en: 'The account also belongs to a county you do not administer. Please ask an administrator of all its counties.',
  },
  LAST_ADMINISTRATOR: {
    zh: '这是本县最后一个可用的系统管理员，不能停用或改为其他角色。请先指定另一个系统管理员。',
    en: 'This is the last administrator of the county and must stay one. Please appoint another first.',
  },

  // Counties
  COUNTY_NOT_FOUND: {
    zh: '没有这个县，或您不在其中。请从县名列表重新选择。',
    en: 'There is no such county, or you do not belong to it. Please choose one from the list.',
  },
  COUNTY_NOT_DEMO: {
    zh: '“{county}”不是演示县，数据不会被移除。请核对县名。',
    en: '“{county}” is not a demonstration county; nothing was removed. Please check its name.',
  },

  // Units
  UNIT_NOT_FOUND: {
    zh: '本县没有这个单位（{unit}）。请刷新单位名录后重新选择。',
    en: 'The county has no such unit ({unit}). Please reload the directory and choose again.',
  },
  UNIT_SET_NOT_FOUND: {
    zh: '本县没有这个单位集合。请刷新单位名录后重新选择。',
    en: 'The county has no such set of units. Please reload the directory and choose again.',
  },
  UNIT_NAME_TAKEN: {
    zh: '“{name}”已是“{unit}”的名称或简称，没有保存。请换一个名称，或先在那里改掉。',
    en: '“{name}” is a name of “{unit}” already; nothing was saved. Please choose another, or change it there first.',
  },
  UNIT_PARENT_CYCLE: {
    zh: '“{unit}”不能隶属于自己或自己的下属单位，没有保存。请另选上级单位。',
    en: '“{unit}” cannot stand below itself or a unit below it; nothing was saved. Please choose another parent.',
  },
  SUCCESSION_INCOMPLETE: {
    zh: '承接单位与承接日期要么都填，要么都不填（撤销承接），没有保存。请补全或清空后重试。',
    en: 'A hand-over needs both the successor and the day, or neither (to take it back); nothing was saved. Please complete or clear them.',
  },
  SUCCESSION_CYCLE: {
    zh: '“{successor}”的职责最终又转回“{unit}”，不能承接，没有保存。请另选承接单位。',
    en: 'The duties of “{successor}” come back to “{unit}” in the end; nothing was saved. Please choose another successor.',
  },
  SUCCESSION_TOO_EARLY: {
    zh: '“{unit}”的职责不能从 {from} 起转出：它自 {since} 起才设立或承接他人职责。请选择这一天之后的日期。',
    en: '“{unit}” cannot hand over from {from}: it came into being or took over itself on {since}. Please choose a later day.',
  },
  SUCCESSOR_NOT_IN_BEING: {
    zh: '“{successor}”在 {from} 尚未设立或已经撤并，不能承接，没有保存。请另选单位或日期。',
    en: '“{successor}” does not exist on {from} and cannot take over; nothing was saved. Please choose another unit or day.',
  },
  UNIT_SET_EMPTY: {
    zh: '“{set}”的成员名单是空的，没有保存。请至少选择一个单位；尚不清楚时请设为“未明确”。',
    en: 'The list of members of “{set}” is empty; nothing was saved. Please choose one unit at least, or leave the set unstated.',
  },

  // Cited documents
  POLICY_NOT_FOUND: {
    zh: '政策库中没有这份文件。请刷新政策库后重新选择。',
    en: 'There is no such document among those cited. Please reload the list and choose again.',
  },
  POLICY_FILE_NOT_FOUND: {
    zh: '这份文件没有这个附件，可能已被移除。请刷新页面后重试。',
    en: 'The document has no such file; it may have been removed. Please reload the page and retry.',
  },
  POLICY_FILE_ATTACHED: {
    zh: '内容相同的附件“{name}”已经附上，没有重复保存。请核对是否选对了文件。',
    en: 'The same file is attached already as “{name}”; nothing was saved. Please check that it is the right one.',
  },
  POLICY_FILES_FULL: {
    zh: '一份文件最多附 {limit} 个附件，没有保存。请先移除不再需要的附件。',
    en: 'A document takes {limit} files at most; nothing was saved. Please remove one that is no longer needed.',
  },

  // Plans
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

/** 问题的说法 — cause first, then what to do; slots in braces are the parameters of the problem. */
export const PROBLEM_MESSAGES: Record<ProblemCode, Label> = {
  ...IMPORT_ISSUE_MESSAGES,
  ...WATER_PROBLEM_MESSAGES,
  ...AIR_PROBLEM_MESSAGES,
  ...VERDICT_PROBLEM_MESSAGES,
  ...OBSERVATION_PROBLEM_MESSAGES,
  ...SENTENCES,
}

export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(PROBLEM_MESSAGES, code)
}
