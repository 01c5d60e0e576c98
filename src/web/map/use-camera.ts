import { type KeyboardEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Bounds } from '#kernel/geo/bounds.ts'
import type { Position } from '#kernel/geo/geography.ts'
import { type MapView, type PlanePoint, type Size, toPixel } from '#kernel/geo/web-mercator.ts'
import { afterKey, centred, homeView, zoomed } from '#web/map/map-camera.ts'

export interface Camera {
  readonly view: MapView
  readonly size: Size
  /** The map as it stands when nobody has moved it: everything in view, whatever the size. */
  readonly home: () => void
  readonly zoom: (factor: number, at?: PlanePoint) => void
  readonly change: (next: (view: MapView) => MapView) => void
  /** Brings a position into the middle when it is out of view or at the very edge. */
  readonly show: (position: Position) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

const EDGE_PX = 24

/** 镜头 — one camera for both renderings. */
export function useCamera(box: RefObject<HTMLElement | null>, bounds: Bounds | null): Camera {
  const size = useSize(box)
  const [own, setOwn] = useState<MapView | null>(null)
  const fitted = homeView(bounds, size)
  const latest = useRef({ fitted, size })
  useLayoutEffect(() => {
    latest.current = { fitted, size }
  })
  const change = useCallback((next: (view: MapView) => MapView) => {
    setOwn((view) => next(view ?? latest.current.fitted))
  }, [])
  const show = useCallback((position: Position) => {
    setOwn((view) => {
      const { fitted: home, size: now } = latest.current
      const { x, y } = toPixel(view ?? home, position)
      const isSeen = x > EDGE_PX && y > EDGE_PX && x < now.width - EDGE_PX && y < now.height - EDGE_PX
      return isSeen ? view : centred(view ?? home, position, now)
    })
  }, [])
  const view = own ?? fitted
  const home = () => setOwn(null)
  const zoom = (factor: number, at: PlanePoint = { x: size.width / 2, y: size.height / 2 }) =>
    change((seen) => zoomed(seen, factor, at))
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = event.key === '0' ? fitted : afterKey(view, event.key, size)
    if (next === null) return
    event.preventDefault()
    if (event.key === '0') home()
    else change((seen) => afterKey(seen, event.key, size) ?? seen)
  }
  return { view, size, home, zoom, change, show, onKeyDown }
}

function useSize(box: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 800, height: 500 })
  useLayoutEffect(() => {
    const element = box.current
    if (element) setSize({ width: element.clientWidth, height: element.clientHeight })
  }, [box])
  useEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }))
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])
  return size
}
