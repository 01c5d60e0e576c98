import { SHAPES } from '#web/features/map/county-layers.ts'
import type { FeatureRow } from '#web/features/map/feature-rows.ts'
import styles from '#web/features/map/map-page.module.css'
import { mapText } from '#web/features/map/map-text.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatNumber } from '#web/i18n/format.ts'
import { MapSymbol } from '#web/map/map-symbol.tsx'
import type { Column } from '#web/ui/data-table-view.ts'

/** 列 — the same facts as on the map and in its panel. */
export function useFeatureColumns(show: (key: string) => void): readonly Column<FeatureRow>[] {
  const text = useText(mapText)
  const { language } = useLanguage()
  return [
    {
      key: 'name',
      title: text.name,
      card: 'title',
      value: ({ name }) => name,
      cell: ({ name, kind }) => (
        <span lang="zh-CN" className={styles.name}>
          <MapSymbol shape={SHAPES[kind]} />
          {name}
        </span>
      ),
    },
    { key: 'kind', title: text.kind, value: ({ kind }) => text.kinds[kind] },
    { key: 'river', title: text.river, value: ({ river }) => river },
    {
      key: 'targetClass',
      title: text.targetClass,
      value: ({ targetClass }) => (targetClass === null ? null : text.classOf(targetClass)),
    },
    { key: 'coordinates', title: text.coordinates, value: ({ coordinates }) => coordinates },
    { key: 'received', title: text.received, value: ({ received }) => text.datums[received] },
    {
      key: 'precision',
      title: text.precision,
      value: ({ precisionM }) =>
        precisionM === null ? null : text.precisionOf(formatNumber(Math.round(precisionM), language)),
    },
    { key: 'inside', title: text.inside, value: ({ inside }) => inside && text.insides[inside] },
    { key: 'tasks', title: text.taskCount, align: 'end', value: ({ tasks }) => tasks },
    {
      key: 'show',
      title: text.onMap,
      value: () => null,
      isAction: true,
      align: 'end',
      cell: ({ key, name, isOnMap }) =>
        isOnMap && (
          <button type="button" className={styles.show} aria-label={text.onMapOf(name)} onClick={() => show(key)}>
            {text.onMap}
          </button>
        ),
    },
  ]
}
