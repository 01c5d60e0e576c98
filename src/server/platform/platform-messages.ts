import { fillSlots } from '#contract/messages/fill-slots.ts'
import type { Label } from '#kernel/label/label.ts'
import type { AuditErrorCode } from './audit/errors.ts'
import type { ConfigErrorCode } from './config.ts'
import type { DatabaseErrorCode } from './db/errors.ts'
import type { AppError } from './error.ts'
import type { FileErrorCode } from './files/errors.ts'

type PlatformErrorCode = DatabaseErrorCode | FileErrorCode | AuditErrorCode | ConfigErrorCode

/** 平台提示 — what the person who runs Bilan reads: what happened, where, and what to do. */
export const PLATFORM_MESSAGES: Record<PlatformErrorCode, Label> = {
  DB_ABORTED: {
    zh: '一次写入因前面的错误被数据库撤销，没有保存任何内容。请重试；反复出现时请把日志交给维护人员。',
    en: 'A write was undone by the database because of an earlier error; nothing was saved. Retry, or report the log.',
  },
  DB_BUSY: {
    zh: '数据库正忙，等了 {seconds} 秒仍未轮到。请稍后重试。',
    en: 'The database is busy: no turn within {seconds} seconds. Retry later.',
  },
  DB_DIRECTORY_UNUSABLE: {
    zh: '数据目录 {directory} 不能使用（{reason}）。请检查它是否存在、可写且磁盘未满，或用 BILAN_DATA 指定另一个目录。',
    en: 'The data directory {directory} cannot be used ({reason}). See that it is a writable folder on a disk with space, or name another in BILAN_DATA.',
  },
  DB_ENCODING_MISMATCH: {
    zh: '数据库 {database} 的字符编码是 {found}，存不下全部汉字。请新建一个 UTF8 编码的数据库，再在 DATABASE_URL 中改用它。',
    en: 'The database {database} is encoded in {found}, which cannot hold all Chinese characters. Create one in UTF8 and name it in DATABASE_URL.',
  },
  DB_FAILED: {
    zh: '数据库引擎意外停止（{reason}），正在重新打开；已确认的写入没有丢失。请重试；反复出现时请把日志交给维护人员。',
    en: 'The database engine stopped ({reason}) and is being reopened; no acknowledged write is lost. Retry, or report the log.',
  },
  DB_LOCKED: {
    zh: '数据目录 {directory} 正被另一个进程使用：主机 {host}，进程号 {pid}。请先停止那个进程，或用 BILAN_DATA 指定另一个目录。确知它已不在运行时（例如那台主机已停用），才可删除 {file} 后重试。',
    en: 'The data directory {directory} is in use by another process: host {host}, process {pid}. Stop that process, or name another directory in BILAN_DATA. Only when it is certainly gone (say, that machine is retired) delete {file} and retry.',
  },
  DB_MIGRATION_CHANGED: {
    zh: '数据库已执行过的升级步骤 {migration} 与程序中的不一致，没有做任何改动。请安装与数据库相符的版本。',
    en: 'The applied migration {migration} differs from the one in this program; nothing was changed. Install the release that fits the database.',
  },
  DB_SCHEMA_NEWER: {
    zh: '数据库由更新的版本写成（升级步骤 {migration}），本程序不能打开它。请安装同一版本或更新的版本。',
    en: 'The database was written by a newer release (migration {migration}) and cannot be opened. Install that release or a newer one.',
  },
  DB_TIMEOUT: {
    zh: '这次查询超过了时限，已停止，没有改动数据。请缩小范围后重试。',
    en: 'The query took too long and was stopped; no data were changed. Narrow it and retry.',
  },
  DB_UNREACHABLE: {
    zh: '连接不上数据库（{reason}）。请检查 DATABASE_URL，以及数据库服务是否在运行。',
    en: 'The database cannot be reached ({reason}). Check DATABASE_URL and that the database server is running.',
  },
  DB_VALUE_OUT_OF_RANGE: {
    zh: '数据库中的值 {value}（{type}）超出本程序能准确表示的范围，没有给出近似值。请把日志交给维护人员。',
    en: 'The value {value} ({type}) in the database is beyond what this program can hold exactly; it was not approximated. Report the log.',
  },
  DB_VERSION_MISMATCH: {
    zh: '{directory} 中的数据库是 PostgreSQL {found} 格式，本程序需要 {expected}。数据没有改动。请用写成它的版本导出，再用本版本导入。',
    en: 'The database in {directory} has the format of PostgreSQL {found}; this program needs {expected}. Nothing was changed. Export it with the release that wrote it and import it here.',
  },
  FILE_DAMAGED: {
    zh: '保存的文件 {sm3} 内容与其摘要不符，可能已损坏，没有提供。请从备份恢复。',
    en: 'The stored file {sm3} does not match its digest; it may be damaged and was not served. Restore it from a backup.',
  },
  FILE_NOT_STORED: {
    zh: '文件库中没有文件 {sm3}。请从备份恢复。',
    en: 'The file store has no file {sm3}. Restore it from a backup.',
  },
  FILE_STORE_UNUSABLE: {
    zh: '文件没有存下（{reason}）。请检查数据目录是否可写、磁盘是否已满，然后重试。',
    en: 'The file was not stored ({reason}). See that the data directory is writable and the disk has space, then retry.',
  },
  STORED_FILE_TOO_LARGE: {
    zh: '文件超过 {limitMb} MB，没有存下。请压缩或拆分后重试。',
    en: 'The file is larger than {limitMb} MB and was not stored. Make it smaller or split it, then retry.',
  },
  AUDIT_CONTENT_INVALID: {
    zh: '审计内容在 {path} 处不能写成标准 JSON（{reason}），这次操作没有保存。请把日志交给维护人员。',
    en: 'The audit content cannot be written as canonical JSON at {path} ({reason}); the action was not saved. Report the log.',
  },
  CONFIG_INVALID: {
    zh: '环境变量 {name} 的值不对：应为{expectedZh}。请改正后重新启动。',
    en: 'The environment variable {name} is wrong: it must be {expectedEn}. Correct it and start again.',
  },
}

function isPlatformCode(code: string): code is PlatformErrorCode {
  return Object.hasOwn(PLATFORM_MESSAGES, code)
}

/** 平台提示语句 — the sentence of a platform error, or undefined when the code belongs to somebody else. */
export function platformMessage(error: AppError, language: keyof Label): string | undefined {
  return isPlatformCode(error.code) ? fillSlots(PLATFORM_MESSAGES[error.code][language], error.params) : undefined
}
