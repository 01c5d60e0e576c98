import { Link, useLocation } from '@tanstack/react-router'
import { useText } from '#web/i18n/dictionary.ts'
import { useCountyInAddress } from '#web/shell/county.ts'
import styles from '#web/shell/navigation.module.css'
import { shellText } from '#web/shell/shell-text.ts'
import { cx } from '#web/ui/cx.ts'

/** Sections that exist, in the order of the design; `under` names the addresses they light up for. */
const SECTIONS = [
  { key: 'plans', to: '/$county', under: ['plans', 'import'] },
  { key: 'tasks', to: '/$county/tasks', under: ['tasks'] },
  { key: 'units', to: '/$county/units', under: ['units'] },
  { key: 'policies', to: '/$county/policies', under: ['policies'] },
  { key: 'system', to: '/$county/system', under: ['system'] },
] as const

/** 栏目 — at the left on wide screens, along the lower edge on a phone. Text only. */
export function Navigation() {
  const text = useText(shellText)
  const county = useCountyInAddress()
  const section = useLocation({ select: ({ pathname }) => pathname.split('/')[2] ?? '' })
  if (county === undefined) return null
  return (
    <nav className={styles.navigation} aria-label={text.sections}>
      {SECTIONS.map(({ key, to, under }) => {
        const isHere = under.some((name) => name === section)
        return (
          <Link
            key={key}
            to={to}
            params={{ county: county.slug }}
            className={cx(styles.section, isHere && styles.here)}
            aria-current={isHere ? 'page' : undefined}
          >
            {text[key]}
          </Link>
        )
      })}
    </nav>
  )
}
