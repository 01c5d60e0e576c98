import { useMemo } from 'react'
import type { Position } from '#kernel/geo/geography.ts'
import { type MapView, project, type Size } from '#kernel/geo/web-mercator.ts'
import styles from '#web/map/map-frame.module.css'
import type { MapLayer } from '#web/map/map-layer.ts'

/** Coordinates inside the drawing, small enough for single precision: pixels at this scale from a corner of the data. */
const DRAWN_PX = 2 ** 20

interface SvgGroundProps {
  readonly layers: readonly MapLayer[]
  readonly view: MapView
  readonly size: Size
}

/** SVG 底图 — the same areas and lines where there is no WebGL; drawn once, then only moved and scaled. */
export function SvgGround({ layers, view, size }: SvgGroundProps) {
  const { origin, paths } = useMemo(() => pathsOf(layers), [layers])
  const scale = view.worldPx / DRAWN_PX
  const left = view.leftPx + origin.x * view.worldPx
  const top = view.topPx + origin.y * view.worldPx
  return (
    <svg className={styles.ground} width={size.width} height={size.height} aria-hidden="true">
      <g transform={`translate(${left} ${top}) scale(${scale})`}>
        {paths.map(({ key, paint, d }) => (
          <path key={key} d={d} className={styles[paint]} vectorEffect="non-scaling-stroke" />
        ))}
      </g>
    </svg>
  )
}

function pathsOf(layers: readonly MapLayer[]) {
  const lines = layers.flatMap(({ areas, lines: open }) => [...areas.flat(2), ...open.map(({ line }) => line)])
  const origin = project(lines[0]?.[0] ?? [0, 0])
  const points = (line: readonly Position[]) =>
    line
      .map((position) => {
        const { x, y } = project(position)
        return `${((x - origin.x) * DRAWN_PX).toFixed(2)} ${((y - origin.y) * DRAWN_PX).toFixed(2)}`
      })
      .join('L')
  const drawn = layers.map(({ key, paint, areas, lines: open }) => ({
    key,
    paint,
    d: [...areas.flat(2).map((ring) => `M${points(ring)}Z`), ...open.map(({ line }) => `M${points(line)}`)].join(''),
  }))
  // The land lies under everything and its border over the borders of its parts, as in the other rendering.
  const borders = drawn.filter(({ paint }) => paint === 'outline')
  const land = borders.map(({ key, d }) => ({ key: `${key} land`, paint: 'land' as const, d }))
  const paths = [...land, ...drawn.filter(({ paint }) => paint !== 'outline'), ...borders]
  return { origin, paths }
}
