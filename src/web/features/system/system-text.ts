import { dictionary } from '#web/i18n/dictionary.ts'

export const systemText = dictionary({
  zh: {
    title: '系统',
    tabs: { accounts: '账号', audit: '审计', about: '关于' },
  },
  en: {
    title: 'System',
    tabs: { accounts: 'Accounts', audit: 'Audit', about: 'About' },
  },
})
