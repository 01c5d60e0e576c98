import { useEffect, useState } from 'react'
import type { ImportProgress } from '#contract/schemas/plan-import.ts'
import { call } from '#web/api/call.ts'

const LOOK_EVERY_MS = 250

/** 读取进度 — how far the server is with an upload; null until it was asked and while `progressId` is null. */
export function useProgress(county: string, progressId: string | null): ImportProgress | null {
  const [progress, setProgress] = useState<ImportProgress | null>(null)
  useEffect(() => {
    if (progressId === null) return
    const abort = new AbortController()
    let isAsking = false
    const look = async () => {
      if (isAsking) return
      isAsking = true
      try {
        setProgress(await call('readImportProgress', { params: { county, progressId }, signal: abort.signal }))
      } catch {
        // The upload itself says what went wrong; a look that failed is made again.
      } finally {
        isAsking = false
      }
    }
    const timer = setInterval(() => void look(), LOOK_EVERY_MS)
    return () => {
      clearInterval(timer)
      abort.abort()
      setProgress(null)
    }
  }, [county, progressId])
  return progress
}
