import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { OrgDirectory, OrgUnit, UnitPage } from '#contract/schemas/org.ts'
import styles from '#web/features/units/unit.module.css'
import { placeOfUnit } from '#web/features/units/unit-rows.ts'
import { unitText } from '#web/features/units/unit-text.ts'
import { unitsText } from '#web/features/units/units-text.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatDate } from '#web/i18n/format.ts'

interface UnitFactsProps {
  readonly county: string
  readonly detail: UnitPage
  readonly directory: OrgDirectory | undefined
}

/** 单位信息 — names, place and time of the unit, and its neighbours by rank, set and succession. */
export function UnitFacts({ county, detail, directory }: UnitFactsProps) {
  const text = useText(unitText)
  const { kind, kinds } = useText(unitsText)
  const { unit, parent, sets, predecessors, successor } = detail
  const place = directory && placeOfUnit(directory, unit.id)
  return (
    <section>
      <h2 className={styles.subtitle}>{text.facts}</h2>
      <dl className={styles.facts}>
        <Fact name={text.fullName}>
          <span lang="zh-CN">{unit.fullName}</span>
        </Fact>
        <Fact name={text.aliases}>
          {unit.aliases.length === 0 ? null : <span lang="zh-CN">{unit.aliases.join('、')}</span>}
        </Fact>
        <Fact name={kind}>{kinds[unit.kind]}</Fact>
        <Fact name={text.parent}>{parent && <UnitLink county={county} unit={parent} />}</Fact>
        <Fact name={text.place}>{place === undefined ? null : text.placeOf(place)}</Fact>
        <Fact name={text.valid}>
          <Validity unit={unit} />
        </Fact>
        {predecessors.length === 0 ? null : (
          <Fact name={text.predecessors}>
            <UnitLinks county={county} units={predecessors} />
          </Fact>
        )}
        {successor && (
          <Fact name={text.successor}>
            <UnitLink county={county} unit={successor} />
          </Fact>
        )}
        <Fact name={text.sets}>
          {sets.length === 0 ? null : <span lang="zh-CN">{sets.map(({ name }) => name).join('、')}</span>}
        </Fact>
      </dl>
    </section>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const text = useText(unitText)
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children ?? <span className={styles.quiet}>{text.none}</span>}</dd>
    </div>
  )
}

interface Named {
  readonly id: string
  readonly name: string
}

function UnitLink({ county, unit }: { readonly county: string; readonly unit: Named }) {
  return (
    <Link to="/$county/units/$unit" params={{ county, unit: unit.id }} lang="zh-CN">
      {unit.name}
    </Link>
  )
}

function UnitLinks({ county, units }: { readonly county: string; readonly units: readonly Named[] }) {
  return (
    <ul>
      {units.map((unit) => (
        <li key={unit.id}>
          <UnitLink county={county} unit={unit} />
        </li>
      ))}
    </ul>
  )
}

function Validity({ unit: { validFrom, validTo } }: { readonly unit: OrgUnit }) {
  const text = useText(unitText)
  const { language } = useLanguage()
  if (validFrom === null && validTo === null) return text.always
  return [
    ...(validFrom === null ? [] : [text.since(formatDate(validFrom, language))]),
    ...(validTo === null ? [] : [text.until(formatDate(validTo, language))]),
  ].join(' ')
}
