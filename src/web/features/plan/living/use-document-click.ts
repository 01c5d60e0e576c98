import { type MouseEvent, useCallback } from 'react'
import { isPanelTab, type PanelTab } from '#web/features/plan/panel/tabs.ts'

export type Select = (key: string | null, how: 'push' | 'replace', tab?: PanelTab) => void

/** 点选 — one handler for the whole document: clause, margin, proof sign or table row. Dragging over text selects text. */
export function useDocumentClick(select: Select): (event: MouseEvent) => void {
  return useCallback(
    (event: MouseEvent) => {
      if (!(event.target instanceof Element)) return
      if (globalThis.getSelection()?.isCollapsed === false) return
      const marked = event.target.closest('[data-clause]')
      const key =
        marked?.getAttribute('data-clause') ?? event.target.closest('tr[data-item]')?.getAttribute('data-item')
      if (key === null || key === undefined) return
      const tab = marked?.getAttribute('data-tab')
      select(key, 'push', isPanelTab(tab) ? tab : undefined)
    },
    [select],
  )
}
