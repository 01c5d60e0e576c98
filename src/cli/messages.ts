import type { Label } from '#kernel/label/label.ts'

/** 命令行问题 — what can go wrong between the shell and a file's first byte. */
export const CLI_ERROR_MESSAGES = {
  FILE_NOT_FOUND: {
    zh: '找不到这个文件。请核对路径和文件名；路径里有空格时请加引号。',
    en: 'There is no such file. Check the path and the name; put quotes around a path with spaces.',
  },
  FILE_IS_DIRECTORY: {
    zh: '这是文件夹，不是文件。请给出其中的一个文件。',
    en: 'This is a folder, not a file. Name one file in it.',
  },
  FILE_NOT_ALLOWED: {
    zh: '没有读取这个文件的权限。请检查文件权限，或复制到自己的文件夹后重试。',
    en: 'You may not read this file. Check its permissions, or copy it to a folder of your own.',
  },
  FILE_UNREADABLE: {
    zh: '读不出这个文件（{reason}）。请检查磁盘或网络位置后重试。',
    en: 'The file cannot be read ({reason}). Check the disk or network location and retry.',
  },
} as const satisfies Record<string, Label>

export type CliErrorCode = keyof typeof CLI_ERROR_MESSAGES

/** 用法问题 — by the codes of the argument parser; {name} is the argument it complains about. */
export const USAGE_MESSAGES: Readonly<Record<string, Label>> = {
  'commander.unknownCommand': { zh: '没有“{name}”这个命令。', en: 'There is no command “{name}”.' },
  'commander.unknownOption': { zh: '没有“{name}”这个选项。', en: 'There is no option “{name}”.' },
  'commander.missingArgument': { zh: '缺少参数“{name}”。', en: 'The argument “{name}” is missing.' },
  'commander.missingMandatoryOptionValue': { zh: '必须给出选项“{name}”。', en: 'The option “{name}” is required.' },
  'commander.optionMissingArgument': { zh: '选项“{name}”后面缺少取值。', en: 'The option “{name}” needs a value.' },
  'commander.invalidArgument': { zh: '“{name}”的取值不对。', en: 'The value of “{name}” is not allowed.' },
  'commander.excessArguments': { zh: '参数太多，每次只处理一个文件。', en: 'Too many arguments: one file at a time.' },
}

export const CLI_TEXTS = {
  usageOther: { zh: '命令用法不对。', en: 'The command is not used correctly.' },
  usageHint: { zh: '用法见 {command} --help。', en: 'See {command} --help.' },
  internal: {
    zh: '程序内部出错，结果未输出。请把以下信息和所用文件反馈给维护人员：',
    en: 'An internal error; nothing was written. Please report what follows, with the file, to the maintainers:',
  },
  summary: {
    zh: '碧蓝 — 把污染防治计划变成可执行、可计量、可追溯的系统',
    en: 'Bilan — turns a pollution-prevention plan into a running, measured, accountable system',
  },
  plan: { zh: '读取和检查计划文件', en: 'Read and check plan documents' },
  air: { zh: '空气质量：AQI、评价、排名', en: 'Air quality: AQI, evaluation, ranking' },
  parse: {
    zh: '读出计划的条目、条款、职责、时限、目标和问题',
    en: 'Read the items, clauses, roles, deadlines, targets and issues of a plan',
  },
  lint: { zh: '只列出计划中需要核实的问题', en: 'List only what needs settling in a plan' },
  file: {
    zh: '.docx、.doc、.wps、.pdf、.ofd、.html、.txt 或 .md 文件；- 表示标准输入',
    en: 'a .docx, .doc, .wps, .pdf, .ofd, .html, .txt or .md file; - for standard input',
  },
  json: { zh: '输出 JSON', en: 'write JSON' },
  text: { zh: '输出读到的文字，所有位置都按它计数', en: 'write the text as read; all offsets count in it' },
  layout: { zh: 'JSON 中加上版面', en: 'add the layout to the JSON' },
  lang: { zh: '输出语言，默认中文', en: 'language of the output, Chinese by default' },
  optionsPlaceholder: { zh: '[选项]', en: '[options]' },
  commandPlaceholder: { zh: '[命令]', en: '[command]' },
  help: { zh: '显示用法', en: 'show how to use it' },
  helpCommand: { zh: '显示某个命令的用法', en: 'show how to use a command' },
  version: { zh: '显示版本', en: 'show the version' },
  usageTitle: { zh: '用法：', en: 'Usage:' },
  argumentsTitle: { zh: '参数：', en: 'Arguments:' },
  optionsTitle: { zh: '选项：', en: 'Options:' },
  globalOptionsTitle: { zh: '通用选项：', en: 'Global options:' },
  commandsTitle: { zh: '命令：', en: 'Commands:' },
  standardInput: { zh: '标准输入', en: 'standard input' },
  error: { zh: '错误', en: 'error' },
  warning: { zh: '提醒', en: 'warning' },
  info: { zh: '提示', en: 'note' },
  issuer: { zh: '发文', en: 'Issued by' },
  issuedOn: { zh: '日期', en: 'Date' },
  docNumber: { zh: '文号', en: 'Number' },
  recipients: { zh: '主送', en: 'To' },
  item: { zh: '编号', en: 'Item' },
  title: { zh: '任务', en: 'Task' },
  lead: { zh: '牵头', en: 'Lead' },
  deadline: { zh: '时限', en: 'Deadline' },
  target: { zh: '目标', en: 'Targets' },
  sinceLastYear: { zh: '（较上年）', en: ' (against last year)' },
  sinceYear: { zh: '（较{year}年）', en: ' (against {year})' },
  annexName: { zh: '附件对象', en: 'Annexed object' },
  targetClass: { zh: '水质目标', en: 'Target class' },
  planHead: { zh: '{title}（{count} 项）', en: '{title} ({count} items)' },
  totals: {
    zh: '合计 {items} 项、{clauses} 个条款、{targets} 个目标、{deadlines} 个时限、{units} 个单位；{issues} 处需要核实（用 bilan plan lint 查看）。',
    en: '{items} items, {clauses} clauses, {targets} targets, {deadlines} deadlines, {units} units in all; {issues} points to settle (see bilan plan lint).',
  },
  noIssues: { zh: '没有发现需要核实的问题。', en: 'Nothing was found that needs settling.' },
  line: { zh: '第 {line} 行', en: 'line {line}' },
} as const satisfies Record<string, Label>
