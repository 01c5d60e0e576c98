import { Navigate, Outlet, useMatches, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useText } from '#web/i18n/dictionary.ts'
import { useCountyInAddress } from '#web/shell/county.ts'
import { DemoBar } from '#web/shell/demo-bar.tsx'
import { Head } from '#web/shell/head.tsx'
import { rememberPlace } from '#web/shell/last-place.ts'
import { Navigation } from '#web/shell/navigation.tsx'
import { OfflineNotice } from '#web/shell/offline-notice.tsx'
import { useSession } from '#web/shell/session.ts'
import { SessionExpired } from '#web/shell/session-expired.tsx'
import { SessionGate } from '#web/shell/session-gate.tsx'
import styles from '#web/shell/shell.module.css'
import { shellText } from '#web/shell/shell-text.ts'
import { SlotsProvider } from '#web/shell/slots.tsx'
import { ToastRegion } from '#web/ui/toast.tsx'

/** 外壳 — head, demonstration bar, sections and the page; everything of it but the demonstration line stays off paper. */
export function Shell() {
  return (
    <SessionGate>
      <SlotsProvider>
        <Frame />
      </SlotsProvider>
    </SessionGate>
  )
}

const PASSWORD = '/password'

function Frame() {
  const text = useText(shellText)
  const { account } = useSession()
  const county = useCountyInAddress()
  const { plan } = useParams({ strict: false })
  // By the page that is shown, not by the address: the address changes first, and the former page must not stay meanwhile.
  const isPasswordPage = useMatches({ select: (matches) => matches.some(({ fullPath }) => fullPath === PASSWORD) })
  useEffect(() => {
    if (county) rememberPlace(county.slug, plan)
  }, [county, plan])
  if (account.mustChangePassword && !isPasswordPage) return <Navigate to={PASSWORD} replace />
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {text.skip}
      </a>
      <Head />
      {county?.isDemo === true && <DemoBar />}
      <OfflineNotice />
      <div className={styles.below}>
        <Navigation />
        <main id="content" tabIndex={-1} className={styles.main}>
          <Outlet />
        </main>
      </div>
      <ToastRegion />
      <SessionExpired />
    </div>
  )
}
