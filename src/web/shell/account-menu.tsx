import { useNavigate } from '@tanstack/react-router'
import { call } from '#web/api/call.ts'
import { signInAddress } from '#web/api/sign-in-address.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { useCountyInAddress } from '#web/shell/county.ts'
import styles from '#web/shell/head.module.css'
import { useSession } from '#web/shell/session.ts'
import { shellText } from '#web/shell/shell-text.ts'
import { Menu } from '#web/ui/menu.tsx'

async function signOut(): Promise<void> {
  await call('signOut')
  globalThis.location.assign(signInAddress('/'))
}

/** 账号菜单 — who is signed in and as what; language, password, sign out. */
export function AccountMenu() {
  const text = useText(shellText)
  const { language, setLanguage } = useLanguage()
  const { account } = useSession()
  const county = useCountyInAddress()
  const navigate = useNavigate()
  const role = county && text.roles[county.role]
  const isRoleShown = role !== undefined && role !== account.displayName
  const shown = isRoleShown ? `${role} · ${account.displayName}` : account.displayName
  return (
    <Menu
      label={`${text.account} ${shown}`}
      align="end"
      trigger={
        <span className={styles.account}>
          {isRoleShown && <span className={styles.role}>{role} · </span>}
          {account.displayName}
        </span>
      }
      items={[
        {
          key: 'zh',
          label: '中文',
          lang: 'zh-CN',
          isChosen: language === 'zh',
          onSelect: () => setLanguage('zh'),
        },
        { key: 'en', label: 'English', lang: 'en', isChosen: language === 'en', onSelect: () => setLanguage('en') },
        {
          key: 'password',
          label: text.changePassword,
          startsGroup: true,
          onSelect: () => navigate({ to: '/password' }),
        },
        { key: 'sign-out', label: text.signOut, onSelect: () => signOut() },
      ]}
    />
  )
}
