/** 语言标记 — data keep their own language whatever the screen's: 'zh-CN' for a text in Chinese, else nothing. */
export function langOf(text: string): 'zh-CN' | undefined {
  return /\p{Script=Han}/u.test(text) ? 'zh-CN' : undefined
}
