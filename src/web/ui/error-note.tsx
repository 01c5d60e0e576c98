import { problemSentence } from '#web/api/problem-text.ts'
import { useLanguage } from '#web/i18n/dictionary.ts'
import styles from '#web/ui/error-note.module.css'

/** 出错提示 — one sentence beside the form that was refused; absent while there is no error. */
export function ErrorNote({ error }: { readonly error: unknown }) {
  const { language } = useLanguage()
  if (error === null || error === undefined) return null
  return (
    <p role="alert" className={styles.note}>
      {problemSentence(error, language)}
    </p>
  )
}
