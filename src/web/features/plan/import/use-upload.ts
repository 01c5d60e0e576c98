import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ImportDraft } from '#contract/schemas/plan-import.ts'
import { call } from '#web/api/call.ts'
import { importDraftQuery, importsQuery } from '#web/features/plan/queries.ts'

/** 上传状态 — what happens to the chosen file; it stays chosen after an error, so that it can be sent again. */
export interface Upload {
  readonly file: File | null
  /** Share of the file sent, 0–1; 1 while the server reads it. */
  readonly sent: number
  readonly isUnderWay: boolean
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
  const abort = useRef<AbortController | null>(null)
  const { mutate, reset, isPending, data, error } = useMutation({
    mutationFn: (chosen: File) => {
      abort.current = new AbortController()
      return call('uploadPlan', {
        params: { county },
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
  const forget = () => {
    reset()
    setFile(null)
    setSent(0)
  }
  return {
    file,
    sent,
    isUnderWay: isPending,
    draft: data ?? null,
    error,
    start: (chosen) => {
      reset()
      setSent(0)
      setFile(chosen)
      mutate(chosen)
    },
    cancel: () => {
      abort.current?.abort()
      forget()
    },
    forget,
  }
}
