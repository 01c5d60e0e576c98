import { useMemo } from 'react'
import { type MapView, type Size, toPixel } from '#kernel/geo/web-mercator.ts'
import styles from '#web/map/map-frame.module.css'
import type { MapLayer, MapPoint } from '#web/map/map-layer.ts'
import { MapSymbol } from '#web/map/map-symbol.tsx'
import { labelWidth, placeLabels } from '#web/map/place-labels.ts'
import { cx } from '#web/ui/cx.ts'

interface MapOverlayProps {
  readonly layers: readonly MapLayer[]
  readonly view: MapView
  readonly size: Size
  readonly selected: string | null
  readonly onSelect: (key: string) => void
}

/** 注记层 — symbols as buttons and names, the same above both renderings; fonts are those of the machine. */
export function MapOverlay({ layers, view, size, selected, onSelect }: MapOverlayProps) {
  const points = useMemo(() => layers.flatMap((layer) => layer.points), [layers])
  const rivers = useMemo(() => namedRivers(layers), [layers])
  const pixels = points.map((point) => ({ point, at: toPixel(view, point.position) }))
  const seen = pixels.filter(({ at }) => isIn(at, size))
  const names = rivers.map(({ name, middle }) => ({ name, at: toPixel(view, middle) }))
  const sides = placeLabels(
    [
      ...seen
        .toSorted((one, other) => rank(other.point, selected) - rank(one.point, selected))
        .map(({ point, at }) => ({ key: point.key, at, widthPx: labelWidth(`${point.name}${point.note ?? ''}`) + 4 })),
      ...names.filter(({ at }) => isIn(at, size)).map(({ name, at }) => ({ key: name, at, widthPx: labelWidth(name) })),
    ],
    size,
  )
  return (
    <>
      {names.map(({ name, at }) => {
        const side = sides.get(name)
        if (side === undefined) return null
        return (
          <span key={name} lang="zh-CN" className={styles.riverName} style={{ translate: `${at.x}px ${at.y}px` }}>
            <span className={cx(styles.label, styles[side])}>{name}</span>
          </span>
        )
      })}
      {seen.map(({ point, at }) => (
        <button
          key={point.key}
          type="button"
          className={styles.point}
          style={{ translate: `${at.x}px ${at.y}px` }}
          aria-label={[point.name, point.note].filter((part) => part !== null).join(' ')}
          aria-pressed={point.key === selected}
          title={point.name}
          onClick={() => onSelect(point.key)}
        >
          <MapSymbol shape={point.shape} />
          <PointLabel point={point} side={sides.get(point.key)} />
        </button>
      ))}
    </>
  )
}

function PointLabel({ point, side }: { readonly point: MapPoint; readonly side: string | undefined }) {
  if (side === undefined) return null
  return (
    <span lang="zh-CN" className={cx(styles.label, styles[side])}>
      {point.name}
      {point.note !== null && <span className={styles.note}>{point.note}</span>}
    </span>
  )
}

/** What was chosen is named first, then what plans list, then places. */
function rank({ key, shape }: MapPoint, selected: string | null): number {
  return key === selected ? 2 : shape === 'dot' ? 0 : 1
}

const isIn = ({ x, y }: { readonly x: number; readonly y: number }, { width, height }: Size): boolean =>
  x > -10 && y > -10 && x < width + 10 && y < height + 10

/** A river in several pieces is named once, at the middle of the longest. */
function namedRivers(layers: readonly MapLayer[]) {
  const longest = new Map<string, MapLayer['lines'][number]['line']>()
  for (const { name, line } of layers.flatMap(({ lines }) => lines)) {
    if (name !== null && line.length > (longest.get(name)?.length ?? 0)) longest.set(name, line)
  }
  return [...longest].flatMap(([name, line]) => {
    const middle = line[Math.floor(line.length / 2)]
    return middle === undefined ? [] : [{ name, middle }]
  })
}
