import type { Language } from '#cli/language.ts'
import { fillSlots } from '#contract/messages/fill-slots.ts'
import type { Label } from '#kernel/label/label.ts'

/** 数据命令的说法 — help and answers of the commands that need the database. */
const TEXTS = {
  serve: {
    zh: '启动服务；首次启动会建库、载入样例并显示首个账号',
    en: 'Start the server; the first start makes the database, loads the samples and shows the first account',
  },
  host: {
    zh: '监听地址（或 BILAN_HOST），默认 127.0.0.1',
    en: 'address to listen on (or BILAN_HOST), 127.0.0.1 by default',
  },
  port: { zh: '监听端口（或 BILAN_PORT），默认 8080', en: 'port to listen on (or BILAN_PORT), 8080 by default' },
  data: { zh: '数据目录（或 BILAN_DATA），默认 ./data', en: 'data directory (or BILAN_DATA), ./data by default' },
  json: { zh: '输出 JSON', en: 'write JSON' },
  import: { zh: '把计划文件导入某县', en: 'Import a plan document into a county' },
  file: {
    zh: '.docx、.doc、.wps、.pdf、.ofd、.html、.txt 或 .md 文件；- 表示标准输入',
    en: 'a .docx, .doc, .wps, .pdf, .ofd, .html, .txt or .md file; - for standard input',
  },
  county: { zh: '县的短名', en: 'short name of the county' },
  acceptDuplicate: { zh: '与已有计划重复时仍然导入', en: 'import even if the county has this plan already' },
  acceptLoss: {
    zh: '比所修订的版本少了三分之一以上的文字时仍然导入',
    en: 'amend even if a third of the text or more is gone',
  },
  acceptOtherCounty: { zh: '文件写的是别的县时仍然导入', en: 'import even if the document names another county' },
  amends: {
    zh: '所修订的计划的简称；none 表示另立一份计划。不指定时按文字是否相近判断',
    en: 'short name of the plan it amends, or none for a plan of its own; by likeness unless named',
  },
  audit: { zh: '核对审计链', en: 'Check the audit chain' },
  verify: {
    zh: '重算审计链，指出第一处断裂；不指定县时核对全部',
    en: 'Recompute the chain and name the first broken link; of all counties unless one is named',
  },
  demo: { zh: '演示数据', en: 'Demonstration data' },
  remove: {
    zh: '移除演示县的全部数据，并证明没有残留',
    en: 'Remove everything of the demonstration county, and prove that nothing is left',
  },
  accounts: { zh: '账号', en: 'Accounts' },
  reset: {
    zh: '重置一个账号的密码（无人能登录时由保管本机的人使用），新密码只显示一次',
    en: 'Reset the password of an account, for whoever holds the machine when nobody can sign in; shown once',
  },
  accountName: { zh: '用户名', en: 'user name' },
  stopping: { zh: '正在停止，等待进行中的请求完成 …', en: 'Stopping; waiting for running requests …' },
  started: { zh: '碧蓝 {version} 已启动', en: 'Bilan {version} is running' },
  address: { zh: '地址', en: 'Address' },
  engine: { zh: '数据库', en: 'Database' },
  pglite: { zh: '内置 PGlite，数据在 {directory}', en: 'embedded PGlite, data in {directory}' },
  postgresql: { zh: 'PostgreSQL 服务器，文件在 {directory}', en: 'PostgreSQL server, files in {directory}' },
  samples: { zh: '已载入样例', en: 'Samples loaded' },
  account: { zh: '首个账号', en: 'First account' },
  password: { zh: '初始密码', en: 'First password' },
  once: { zh: '（只显示这一次，登录后须修改）', en: '(shown only now; it must be changed after signing in)' },
  imported: {
    zh: '已导入：{title}（{planKey}），{tasks} 项任务、{clauses} 个条款、{targets} 个目标；新增单位 {units} 个；{issues} 处需要核实。',
    en: 'Imported: {title} ({planKey}), {tasks} tasks, {clauses} clauses, {targets} targets; {units} new units; {issues} points to settle.',
  },
  amended: {
    zh: '已作为 {planKey} 的第 {no} 版导入：{title}，{tasks} 项任务、{clauses} 个条款、{targets} 个目标；新增单位 {units} 个；{issues} 处需要核实。',
    en: 'Imported as version {no} of {planKey}: {title}, {tasks} tasks, {clauses} clauses, {targets} targets; {units} new units; {issues} points to settle.',
  },
  chainHolds: {
    zh: '{county}：审计链完整，{entries} 条，根 {root}',
    en: '{county}: the chain holds, {entries} entries, root {root}',
  },
  chainBroken: {
    zh: '{county}：审计链在第 {seq} 条断裂（{problem}），应为 {expected}，实为 {found}。请保留现场并报告，不要再写入。',
    en: '{county}: the chain breaks at entry {seq} ({problem}): expected {expected}, found {found}. Keep everything as it is and report it.',
  },
  noDemo: { zh: '没有演示县，不需要移除。', en: 'There is no demonstration county; nothing to remove.' },
  removed: {
    zh: '{county}：已移除 {rows} 行，{tables} 张表；重新清点，残留 {remaining} 行',
    en: '{county}: removed {rows} rows of {tables} tables; counted again, {remaining} are left',
  },
} as const satisfies Record<string, Label>

export type TextKey = keyof typeof TEXTS

export function tell(key: TextKey, language: Language, params: Readonly<Record<string, string | number>> = {}): string {
  return fillSlots(TEXTS[key][language], params)
}
