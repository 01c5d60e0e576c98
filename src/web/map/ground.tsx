import { useEffect, useRef, useState } from 'react'
import type { MapView, Size } from '#kernel/geo/web-mercator.ts'
import type { GlGround } from '#web/map/gl-ground.ts'
import styles from '#web/map/map-frame.module.css'
import type { MapLayer } from '#web/map/map-layer.ts'
import { SvgGround } from '#web/map/svg-ground.tsx'

interface GroundProps {
  readonly layers: readonly MapLayer[]
  readonly view: MapView
  readonly size: Size
}

let hasWebgl: boolean | undefined

/** Asked once: a context made for the question counts against the few a browser allows. */
function probeWebgl(): boolean {
  hasWebgl ??= document.createElement('canvas').getContext('webgl2') !== null
  return hasWebgl
}

/** 底图 — by WebGL 2 where the machine has it, and as SVG until that stands, where it does not, and when it fails. */
export function Ground(props: GroundProps) {
  const [usesGl, setUsesGl] = useState(probeWebgl)
  const [stands, setStands] = useState(false)
  const failed = () => setUsesGl(false)
  return (
    <>
      {usesGl && <GlCanvas {...props} onStands={() => setStands(true)} onFail={failed} />}
      {!(usesGl && stands) && <SvgGround {...props} />}
    </>
  )
}

interface GlCanvasProps extends GroundProps {
  readonly onStands: () => void
  readonly onFail: () => void
}

function GlCanvas({ layers, view, size, onStands, onFail }: GlCanvasProps) {
  const box = useRef<HTMLDivElement>(null)
  const report = useRef({ onStands, onFail })
  const [ground, setGround] = useState<GlGround | null>(null)
  useEffect(() => {
    let isGone = false
    let started: GlGround | null = null
    const { onStands: stands, onFail: fail } = report.current
    const start = async () => {
      const { startGlGround } = await import('#web/map/gl-ground.ts')
      if (isGone || box.current === null) return
      started = startGlGround(box.current, { onReady: stands, onFail: fail })
      setGround(started)
    }
    start().catch(fail)
    return () => {
      isGone = true
      started?.remove()
    }
  }, [])
  useEffect(() => ground?.draw(layers), [ground, layers])
  useEffect(() => ground?.look(view, size), [ground, view, size])
  return <div ref={box} className={styles.gl} data-renderer="webgl" />
}
