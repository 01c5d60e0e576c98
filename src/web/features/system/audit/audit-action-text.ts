import { dictionary } from '#web/i18n/dictionary.ts'
import type { Language } from '#web/i18n/language.ts'

const words = dictionary({
  zh: {
    'session.opened': '登录',
    'session.refused': '登录被拒绝',
    'session.closed': '退出登录',
    'password.changed': '修改密码',
    'password.reset': '重置密码',
    'account.created': '新建账号',
    'county.created': '建立县',
    'county.geography-received': '收到县域地理数据',
    'samples.loaded': '载入样例',
    'units.created': '登记单位',
    'unit.created': '新增单位',
    'unit.changed': '更正单位',
    'unit.succeeded': '职责承接',
    'unit.succession-withdrawn': '撤销职责承接',
    'unit-set.stated': '明确集合成员',
    'plan.draft-received': '收到计划文件',
    'plan.draft-discarded': '放弃导入草稿',
    'plan.confirmed': '确认计划',
    'policy.changed': '补充被引文件信息',
    'policy.file-attached': '附上文件',
    'policy.file-removed': '移除附件',
    'account.changed': '变更账号',
  },
  en: {
    'session.opened': 'Signed in',
    'session.refused': 'Sign-in refused',
    'session.closed': 'Signed out',
    'password.changed': 'Password changed',
    'password.reset': 'Password reset',
    'account.created': 'Account created',
    'county.created': 'County created',
    'county.geography-received': 'Geography received',
    'samples.loaded': 'Sample loaded',
    'units.created': 'Units registered',
    'unit.created': 'Unit added',
    'unit.changed': 'Unit corrected',
    'unit.succeeded': 'Duties handed over',
    'unit.succession-withdrawn': 'Hand-over taken back',
    'unit-set.stated': 'Members of a set stated',
    'plan.draft-received': 'Plan document received',
    'plan.draft-discarded': 'Import draft discarded',
    'plan.confirmed': 'Plan confirmed',
    'policy.changed': 'Cited document completed',
    'policy.file-attached': 'File attached',
    'policy.file-removed': 'File removed',
    'account.changed': 'Account changed',
  },
})

/** 操作说法 — what an audit action is called; one written by a newer version keeps its code. */
export function auditActionWords(action: string, language: Language): string {
  const known: Readonly<Record<string, string>> = words[language]
  return known[action] ?? action
}
