import { Link, useLocation } from '@tanstack/react-router'
import { useText } from '#web/i18n/dictionary.ts'
import { useCountyInAddress } from '#web/shell/county.ts'
import styles from '#web/shell/navigation.module.css'
import { shellText } from '#web/shell/shell-text.ts'
import { cx } from '#web/ui/cx.ts'
import { Popover } from '#web/ui/popover.tsx'

/** Sections that exist, in the order of the design; `under` names the addresses they light up for. */
const SECTIONS = [
  { key: 'plans', to: '/$county', under: ['plans', 'import'] },
  { key: 'tasks', to: '/$county/tasks', under: ['tasks'] },
  { key: 'air', to: '/$county/air', under: ['air'] },
  { key: 'water', to: '/$county/water', under: ['water'] },
  { key: 'data', to: '/$county/data', under: ['data'] },
  { key: 'units', to: '/$county/units', under: ['units'] },
  { key: 'policies', to: '/$county/policies', under: ['policies'] },
  { key: 'map', to: '/$county/map', under: ['map'] },
  { key: 'system', to: '/$county/system', under: ['system'] },
] as const

/** A phone's lower edge takes so many sections and one more entry, under which the rest stand. */
const PHONE_SECTIONS = 4

/** 栏目 — at the left on wide screens, along the lower edge on a phone. Text only. */
export function Navigation() {
  const text = useText(shellText)
  const county = useCountyInAddress()
  if (county === undefined) return null
  return (
    <nav className={styles.navigation} aria-label={text.sections}>
      {SECTIONS.map((section, at) => (
        <SectionLink
          key={section.key}
          section={section}
          county={county.slug}
          className={cx(at >= PHONE_SECTIONS && styles.wideOnly)}
        />
      ))}
      <MoreSections county={county.slug} />
    </nav>
  )
}

/** 更多 — the sections a phone has no room for; lit when one of them is where the person is. */
function MoreSections({ county }: { readonly county: string }) {
  const text = useText(shellText)
  const rest = SECTIONS.slice(PHONE_SECTIONS)
  const here = useSectionInAddress()
  const isHere = rest.some(({ under }) => under.some((name) => name === here))
  return (
    <div className={styles.more}>
      <Popover
        trigger={text.more}
        side="above"
        align="end"
        triggerClassName={cx(styles.section, isHere && styles.here)}
      >
        {(close) => (
          <div className={styles.rest}>
            {rest.map((section) => (
              <SectionLink key={section.key} section={section} county={county} onClick={close} />
            ))}
          </div>
        )}
      </Popover>
    </div>
  )
}

interface SectionLinkProps {
  readonly section: (typeof SECTIONS)[number]
  readonly county: string
  readonly className?: string
  readonly onClick?: () => void
}

function SectionLink({ section: { key, to, under }, county, className, onClick }: SectionLinkProps) {
  const text = useText(shellText)
  const here = useSectionInAddress()
  const isHere = under.some((name) => name === here)
  return (
    <Link
      to={to}
      params={{ county }}
      className={cx(styles.section, isHere && styles.here, className)}
      aria-current={isHere ? 'page' : undefined}
      onClick={onClick}
    >
      {text[key]}
    </Link>
  )
}

const useSectionInAddress = (): string => useLocation({ select: ({ pathname }) => pathname.split('/')[2] ?? '' })
