import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { call } from '#web/api/call.ts'
import { useConnection } from '#web/api/connection.ts'
import { useText } from '#web/i18n/dictionary.ts'
import styles from '#web/shell/notice.module.css'
import { shellText } from '#web/shell/shell-text.ts'
import { toast } from '#web/ui/toast.tsx'

const ASK_AGAIN_MS = 5000

/** 断线提示 — while the server does not answer; asks after it and refreshes the page's data once it does. */
export function OfflineNotice() {
  const text = useText(shellText)
  const { isReachable } = useConnection()
  const queries = useQueryClient()
  useEffect(() => {
    if (isReachable) return
    const timer = setInterval(() => {
      call('health')
        .then(() => {
          toast(text.back)
          return queries.invalidateQueries()
        })
        .catch(() => undefined) // still away: the notice stays and the next tick asks again
    }, ASK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [isReachable, queries, text.back])
  return (
    <div role="status" className={styles.region}>
      {!isReachable && <p className={styles.notice}>{text.offline}</p>}
    </div>
  )
}
