import { useEffect } from 'react'
import { returnAddress } from '#web/api/sign-in-address.ts'
import { prefetchApp } from '#web/features/sign-in/prefetch-app.ts'
import styles from '#web/features/sign-in/sign-in.module.css'
import { SignInForm } from '#web/features/sign-in/sign-in-form.tsx'
import { signInText } from '#web/features/sign-in/sign-in-text.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { Button } from '#web/ui/button.tsx'

/** 登录页 — the brand, one sentence, two fields. */
export function SignInPage() {
  const text = useText(signInText)
  const { language, setLanguage } = useLanguage()
  useEffect(() => {
    document.title = `${text.title} · ${text.brand}`
  }, [text])
  return (
    <div className={styles.page}>
      <main className={styles.column}>
        <h1 className={styles.brand}>{text.brand}</h1>
        <p className={styles.product}>{text.product}</p>
        <p className={styles.sentence}>{text.sentence}</p>
        <SignInForm
          // A prefetch that fails costs nothing: the files then load when they are needed.
          onTyping={() => prefetchApp().catch(() => undefined)}
          onSignedIn={() => globalThis.location.replace(returnAddress(new URL(globalThis.location.href)))}
        />
      </main>
      <footer className={styles.footer}>
        <span>{text.forgotten}</span>
        <Button
          tone="quiet"
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
        >
          {text.otherLanguage}
        </Button>
      </footer>
    </div>
  )
}
