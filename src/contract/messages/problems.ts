import { AIR_PROBLEM_MESSAGES } from '#contract/messages/air-problems.ts'
import { IMPORT_ISSUE_MESSAGES } from '#contract/messages/import-issues.ts'
import { OBSERVATION_PROBLEM_MESSAGES } from '#contract/messages/observation-problems.ts'
import { PLAN_PROBLEM_MESSAGES } from '#contract/messages/plan-problems.ts'
import { VERDICT_PROBLEM_MESSAGES } from '#contract/messages/verdict-problems.ts'
import { WATER_PROBLEM_MESSAGES } from '#contract/messages/water-problems.ts'
import type { Label } from '#kernel/label/label.ts'
import type { ImportIssueCode } from '#kernel/plan/import-issue.ts'

/** 问题代码 — everything the server can answer instead of what was asked; `code` of an RFC 9457 problem. */
export type ProblemCode =
  | keyof typeof SENTENCES
  | keyof typeof PLAN_PROBLEM_MESSAGES
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
} as const satisfies Record<string, Label>

/** 问题的说法 — cause first, then what to do; slots in braces are the parameters of the problem. */
export const PROBLEM_MESSAGES: Record<ProblemCode, Label> = {
  ...IMPORT_ISSUE_MESSAGES,
  ...WATER_PROBLEM_MESSAGES,
  ...AIR_PROBLEM_MESSAGES,
  ...VERDICT_PROBLEM_MESSAGES,
  ...OBSERVATION_PROBLEM_MESSAGES,
  ...PLAN_PROBLEM_MESSAGES,
  ...SENTENCES,
}

export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(PROBLEM_MESSAGES, code)
}
