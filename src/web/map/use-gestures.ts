import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { PlanePoint } from '#kernel/geo/web-mercator.ts'
import { followFingers, zoomed } from '#web/map/map-camera.ts'
import type { Camera } from '#web/map/use-camera.ts'

/** A hand that trembles less than this still clicks what is under it. */
const CLICK_PX = 4
const WHEEL_PER_PX = 0.0016
const LINE_PX = 16

/** 手势 — wheel, drag and pinch move the camera; also gives the pixel under the mouse, null when it is elsewhere. */
export function useGestures(box: RefObject<HTMLElement | null>, { change }: Camera) {
  const fingers = useRef(new Map<number, PlanePoint>())
  const start = useRef<PlanePoint | null>(null)
  const [pointer, setPointer] = useState<PlanePoint | null>(null)
  useWheel(box, change)
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    start.current = pixelOf(event)
    fingers.current.set(event.pointerId, pixelOf(event))
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const at = pixelOf(event)
    if (event.pointerType === 'mouse') setPointer(at)
    if (!fingers.current.has(event.pointerId)) return
    const from = start.current
    const isDrag = event.currentTarget.hasPointerCapture(event.pointerId) || fingers.current.size > 1
    if (!isDrag && from && Math.hypot(at.x - from.x, at.y - from.y) < CLICK_PX) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const before = [...fingers.current.values()]
    fingers.current.set(event.pointerId, at)
    const after = [...fingers.current.values()]
    change((view) => followFingers(view, before, after))
  }
  const lift = (event: PointerEvent<HTMLElement>) => {
    fingers.current.delete(event.pointerId)
  }
  const onPointerLeave = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) lift(event)
    setPointer(null)
  }
  return {
    pointer,
    handlers: { onPointerDown, onPointerMove, onPointerUp: lift, onPointerCancel: lift, onPointerLeave },
  }
}

function pixelOf({ clientX, clientY, currentTarget }: PointerEvent<HTMLElement>): PlanePoint {
  const { left, top } = currentTarget.getBoundingClientRect()
  return { x: clientX - left, y: clientY - top }
}

/** React listens to the wheel passively; the page must stand still while the map scales. */
function useWheel(box: RefObject<HTMLElement | null>, change: Camera['change']): void {
  useEffect(() => {
    const element = box.current
    if (!element) return
    const turn = (event: WheelEvent) => {
      event.preventDefault()
      const { left, top } = element.getBoundingClientRect()
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * LINE_PX : event.deltaY
      const at = { x: event.clientX - left, y: event.clientY - top }
      change((view) => zoomed(view, Math.exp(-pixels * WHEEL_PER_PX), at))
    }
    element.addEventListener('wheel', turn, { passive: false })
    return () => element.removeEventListener('wheel', turn)
  }, [box, change])
}
