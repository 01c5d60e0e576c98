import { type RefObject, useEffect, useState } from 'react'
import type { OutlineEntry } from '#web/features/plan/living/outline-view.ts'
import { anchorElement } from '#web/features/plan/living/reveal.ts'

/** A heading counts as passed once it is this close to the top of the reading area. */
const PASSED_PX = 140

/** 所在章节 — the outline entry whose text is at the top of the reading area; null on screens where it scrolls as a page. */
export function useOutlinePlace(
  reading: RefObject<HTMLElement | null>,
  paper: RefObject<HTMLElement | null>,
  entries: readonly OutlineEntry[],
): string | null {
  const [here, setHere] = useState<string | null>(entries[0]?.anchor ?? null)
  useEffect(() => {
    const area = reading.current
    if (!area) return
    const anchors = entries.map(({ anchor }) => ({ anchor, element: anchorElement(paper.current, anchor) }))
    let frame = 0
    const look = () => {
      frame = 0
      const edge = area.getBoundingClientRect().top + PASSED_PX
      const passed = anchors.findLast(({ element }) => element && element.getBoundingClientRect().top <= edge)
      setHere(passed?.anchor ?? anchors[0]?.anchor ?? null)
    }
    const follow = () => {
      frame ||= requestAnimationFrame(look)
    }
    area.addEventListener('scroll', follow, { passive: true })
    return () => {
      area.removeEventListener('scroll', follow)
      cancelAnimationFrame(frame)
    }
  }, [reading, paper, entries])
  return here
}
