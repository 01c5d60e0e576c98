const ISSUED = /关于(?:印发|下发|发布|转发)(?:《(.+)》|(.+?))的(?:通知|公告|函)$/

/**
 * 计划名称 — what people call the plan: 《X》 of “关于印发《X》的通知”, X of “关于印发X的通知”, else the document's own title.
 * @example planNameOf('某县人民政府办公室关于印发《某县工作方案》的通知') // '某县工作方案'
 */
export function planNameOf(documentTitle: string): string {
  const match = ISSUED.exec(documentTitle)
  return match?.[1] ?? match?.[2] ?? documentTitle
}
