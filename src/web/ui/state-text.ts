import { dictionary } from '#web/i18n/dictionary.ts'

export const stateText = dictionary({
  zh: {
    loading: '正在读取',
    retry: '重试',
    requestId: (id: string) => `请求编号 ${id}`,
    code: (code: string) => `代码 ${code}`,
    reference: (id: string) => `编号 ${id}`,
    noRightTitle: '没有查看的权限',
    noRight: '您的账号在本县没有这项权限。如工作需要，请联系本县系统管理员调整角色。',
  },
  en: {
    loading: 'Loading',
    retry: 'Try again',
    requestId: (id: string) => `Request ${id}`,
    code: (code: string) => `Code ${code}`,
    reference: (id: string) => `Number ${id}`,
    noRightTitle: 'You may not see this',
    noRight: 'Your account has no such right in this county. If your work needs it, ask the county’s administrator.',
  },
})
