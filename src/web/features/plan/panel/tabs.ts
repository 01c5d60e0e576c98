/** 详情页签 — the six sides of a clause. */
export const PANEL_TABS = ['units', 'targets', 'deadlines', 'cited', 'lint', 'source'] as const
export type PanelTab = (typeof PANEL_TABS)[number]

export function isPanelTab(text: string | null | undefined): text is PanelTab {
  return PANEL_TABS.some((tab) => tab === text)
}
