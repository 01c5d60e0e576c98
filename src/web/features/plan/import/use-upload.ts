import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ImportDraft, ImportProgress } from '#contract/schemas/plan-import.ts'
import { call } from '#web/api/call.ts'
import { newProgressId } from '#web/features/plan/import/progress-id.ts'
import { useProgress } from '#web/features/plan/import/use-progress.ts'
import { importDraftQuery, importsQuery } from '#web/features/plan/queries.ts'

/** 上传状态 — what happens to the chosen file; it stays chosen after an error, so that it can be sent again. */
export interface Upload {
  readonly file: File | null
  /** Share of the file sent, 0–1; 1 while the server reads it. */
  readonly sent: number
  readonly isUnderWay: boolean
  /** What the server does with the file; null while it is being sent, and before the first answer. */
  readonly progress: ImportProgress | null
  readonly draft: ImportDraft | null
  readonly error: unknown
  readonly start: (file: File) => void
  readonly cancel: () => void
  readonly forget: () => void
}

export function useUpload(county: string): Upload {
  const client = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const [sent, setSent] = useState(0)
  const [progressId, setProgressId] = useState<string | null>(null)
  const abort = useRef<AbortController | null>(null)
  const { mutate, reset, isPending, data, error } = useMutation({
    mutationFn: ({ chosen, progress }: { readonly chosen: File; readonly progress: string }) => {
      abort.current = new AbortController()
      return call('uploadPlan', {
        params: { county },
        query: { progress },
        file: chosen,
        onProgress: setSent,
        signal: abort.current.signal,
      })
    },
    onSuccess: (draft) => {
      client.setQueryData(importDraftQuery(county, draft.id).queryKey, draft)
      return client.invalidateQueries({ queryKey: importsQuery(county).queryKey })
    },
  })
  const progress = useProgress(county, isPending && sent === 1 ? progressId : null)
  const forget = () => {
    reset()
    setFile(null)
    setSent(0)
  }
  return {
    file,
    sent,
    progress,
    isUnderWay: isPending,
    draft: data ?? null,
    error,
    start: (chosen) => {
      reset()
      setSent(0)
      setFile(chosen)
      const id = newProgressId()
      setProgressId(id)
      mutate({ chosen, progress: id })
    },
    cancel: () => {
      abort.current?.abort()
      forget()
    },
    forget,
  }
}
