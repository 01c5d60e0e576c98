import { Link, useNavigate } from '@tanstack/react-router'
import { useLabel, useText } from '#web/i18n/dictionary.ts'
import { AccountMenu } from '#web/shell/account-menu.tsx'
import { useCountyInAddress } from '#web/shell/county.ts'
import styles from '#web/shell/head.module.css'
import { useSession } from '#web/shell/session.ts'
import { shellText } from '#web/shell/shell-text.ts'
import { SlotPlace } from '#web/shell/slots.tsx'
import { Menu } from '#web/ui/menu.tsx'

export function Head() {
  const text = useText(shellText)
  return (
    <header className={styles.head}>
      <Link to="/" className={styles.brand}>
        <span className={styles.name}>{text.brand}</span>
        <span className={styles.product}>{text.product}</span>
      </Link>
      <div className={styles.countyPlace}>
        <CountySwitch />
      </div>
      <div className={styles.slots}>
        <SlotPlace name="plan" className={styles.plan} />
        <div className={styles.space} />
        <SlotPlace name="search" className={styles.search} />
        <SlotPlace name="asOf" className={styles.asOf} />
      </div>
      <AccountMenu />
    </header>
  )
}

function CountySwitch() {
  const text = useText(shellText)
  const label = useLabel()
  const navigate = useNavigate()
  const { counties } = useSession()
  const current = useCountyInAddress()
  if (current === undefined) return null
  const name = (
    <span className={styles.county} title={label(current.name)}>
      {label(current.name)}
    </span>
  )
  if (counties.length < 2) return <div className={styles.only}>{name}</div>
  return (
    <Menu
      label={`${text.county} ${label(current.name)}`}
      trigger={
        <>
          {name}
          <span aria-hidden="true">▾</span>
        </>
      }
      items={counties.map((county) => ({
        key: county.id,
        label: label(county.name),
        hint: county.isDemo ? text.demoCounty : text.roles[county.role],
        isChosen: county.id === current.id,
        onSelect: () => navigate({ to: '/$county', params: { county: county.slug }, search: { asOf: undefined } }),
      }))}
    />
  )
}
