import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type Feature, SHAPES } from '#web/features/map/county-layers.ts'
import { insideOf } from '#web/features/map/feature-rows.ts'
import styles from '#web/features/map/map-page.module.css'
import { mapText } from '#web/features/map/map-text.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatNumber } from '#web/i18n/format.ts'
import { MapSymbol } from '#web/map/map-symbol.tsx'
import { Measure } from '#web/ui/measure.tsx'

interface FeaturePanelProps {
  readonly county: string
  readonly feature: Feature
  readonly hasOutline: boolean
  readonly onClose: () => void
}

/** 所选对象 — what the plan prints of it, how far that can be trusted, and the way to its place in the plan. */
export function FeaturePanel({ county, feature, hasOutline, onClose }: FeaturePanelProps) {
  const text = useText(mapText)
  const { name } = feature.kind === 'township' ? feature.township : feature.object
  return (
    <section className={styles.panel} aria-label={name}>
      <header className={styles.panelHead}>
        <h2 lang="zh-CN" className={styles.name}>
          <MapSymbol shape={SHAPES[feature.kind]} />
          {name}
        </h2>
        <button type="button" className={styles.close} aria-label={text.close} onClick={onClose}>
          ✕
        </button>
      </header>
      <p className={styles.quiet}>{text.kinds[feature.kind]}</p>
      {feature.kind === 'township' ? (
        <TownshipFacts county={county} township={feature.township} />
      ) : (
        <ObjectFacts county={county} object={feature.object} hasOutline={hasOutline} />
      )}
    </section>
  )
}

interface TownshipFactsProps {
  readonly county: string
  readonly township: Extract<Feature, { kind: 'township' }>['township']
}

function TownshipFacts({ county, township: { unitId, tasks, received } }: TownshipFactsProps) {
  const text = useText(mapText)
  return (
    <>
      <dl className={styles.facts}>
        <Fact term={text.taskCount}>
          <Measure value={unitId === null ? null : tasks} unit={text.taskUnit(tasks)} reason={text.noUnit} />
        </Fact>
        <Fact term={text.received}>
          {text.datums[received]}
          {received !== 'cgcs2000' && (
            <span className={styles.quiet}>
              {received === 'unstated' ? text.unshifted : text.shiftedFrom(text.datums[received])}
            </span>
          )}
        </Fact>
      </dl>
      {unitId !== null && (
        <Link to="/$county/tasks" params={{ county }} search={{ unit: unitId }}>
          {text.toTasks}
        </Link>
      )}
    </>
  )
}

interface ObjectFactsProps {
  readonly county: string
  readonly object: Exclude<Feature, { kind: 'township' }>['object']
  readonly hasOutline: boolean
}

function ObjectFacts({ county, object, hasOutline }: ObjectFactsProps) {
  const text = useText(mapText)
  const { language } = useLanguage()
  const inside = insideOf(object.isInside)
  const why = hasOutline ? text.unknownBecausePrecision : text.unknownBecauseOutline
  return (
    <>
      <dl className={styles.facts}>
        {object.river !== null && (
          <Fact term={text.river}>
            <span lang="zh-CN">{object.river}</span>
          </Fact>
        )}
        <Fact term={text.targetClass}>
          {object.targetClass === null ? `— ${text.noClass}` : text.classOf(object.targetClass)}
        </Fact>
        <Fact term={text.coordinates}>
          <span lang="zh-CN">{object.text || '—'}</span>
          {object.point === null && <span className={styles.quiet}>{text.noPosition}</span>}
        </Fact>
        <Fact term={text.received}>
          {text.datums[object.received]}
          {object.received === 'unstated' && object.point !== null && (
            <span className={styles.quiet}>{text.unshifted}</span>
          )}
        </Fact>
        <Fact term={text.precision}>
          {object.precisionM === null
            ? `— ${text.noFigure}`
            : text.precisionOf(formatNumber(Math.round(object.precisionM), language))}
        </Fact>
        <Fact term={text.inside}>
          {text.insides[inside]}
          {inside === 'unknown' && <span className={styles.quiet}>{why}</span>}
        </Fact>
      </dl>
      <Link to="/$county/plans/$plan" params={{ county, plan: object.planKey }} search={{ clause: object.key }}>
        {text.toPlan}
      </Link>
    </>
  )
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
