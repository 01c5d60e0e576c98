import { useText } from '#web/i18n/dictionary.ts'
import styles from '#web/ui/state.module.css'
import { stateText } from '#web/ui/state-text.ts'

const WIDTHS = ['38%', '92%', '86%', '90%', '54%']

/** 读取中 — still grey lines where the text will stand; nothing spins or blinks. */
export function LoadingState({ label }: { readonly label?: string }) {
  const text = useText(stateText)
  return (
    <div role="status" aria-label={label ?? text.loading} className={styles.skeleton}>
      {WIDTHS.map((width) => (
        <div key={width} className={styles.skeletonLine} style={{ width }} />
      ))}
    </div>
  )
}
