import type { Call } from '#server/platform/http/call.ts'

/** 所求任务 — the filters and the order that list and export share. */
export type WantedTasks = Omit<Call<'exportTasks'>['query'], 'format' | 'language'>
export type ListQuery = Call<'listTasks'>['query']
export type ExportQuery = Call<'exportTasks'>['query']
