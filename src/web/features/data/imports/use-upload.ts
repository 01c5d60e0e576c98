import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { call } from '#web/api/call.ts'
import { observationImportQuery, observationImportsQuery } from '#web/features/data/data-query.ts'

/** 上传状态 — the file stays chosen after an error, so that it can be sent again. */
export interface DataUpload {
  readonly file: File | null
  /** Share of the file sent, 0–1; 1 while the server reads it. */
  readonly sent: number
  readonly isUnderWay: boolean
  readonly error: unknown
  readonly start: (file: File) => void
  readonly forget: () => void
}

/** 上传 — what was read of the file opens as soon as it is there. */
export function useUpload(county: string): DataUpload {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [file, setFile] = useState<File | null>(null)
  const [sent, setSent] = useState(0)
  const abort = useRef<AbortController | null>(null)
  const { mutate, reset, isPending, error } = useMutation({
    mutationFn: (chosen: File) => {
      abort.current = new AbortController()
      const { signal } = abort.current
      return call('receiveObservations', { params: { county }, file: chosen, onProgress: setSent, signal })
    },
    onSuccess: async (received) => {
      client.setQueryData(observationImportQuery(county, received.id).queryKey, received)
      void client.invalidateQueries({ queryKey: observationImportsQuery(county).queryKey, exact: true })
      await navigate({ to: '/$county/data/imports/$importId', params: { county, importId: received.id } })
    },
  })
  const forget = () => {
    abort.current?.abort()
    reset()
    setFile(null)
    setSent(0)
  }
  const start = (chosen: File) => {
    reset()
    setSent(0)
    setFile(chosen)
    mutate(chosen)
  }
  return { file, sent, isUnderWay: isPending, error, start, forget }
}
