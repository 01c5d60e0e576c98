import styles from '#web/map/map-frame.module.css'
import type { PointShape } from '#web/map/map-layer.ts'

const PATHS: Readonly<Record<PointShape, string>> = {
  dot: 'M7 3.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7Z',
  diamond: 'M7 0.8L13.2 7L7 13.2L0.8 7Z',
  triangle: 'M7 1L13.4 12.6H0.6Z',
}

/** 符号 — as on the map, also beside names in legends and tables. */
export function MapSymbol({ shape }: { readonly shape: PointShape }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className={styles[shape]}>
      <path d={PATHS[shape]} />
    </svg>
  )
}
