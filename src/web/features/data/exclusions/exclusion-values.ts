import type { z } from 'zod'
import type { newExclusion, StationWire } from '#contract/schemas/observation.ts'
import { AIR_FACTORS } from '#kernel/observation/factor.ts'
import { epochMs } from '#kernel/time/calendar.ts'
import { instantTyped } from '#web/features/data/beijing-time.ts'

type NewExclusion = z.output<typeof newExclusion>

/** 剔除表单 — as typed. */
export interface ExclusionValues extends Omit<NewExclusion, 'from' | 'to' | 'documentNumber'> {
  readonly from: string
  readonly to: string
  readonly documentNumber: string
}

export const EXCLUSION_KINDS = ['calibration', 'fault', 'construction', 'dust', 'other'] as const

/** What a sand-dust day makes higher (环办监测〔2016〕120号). */
const DUST_FACTORS = ['pm10', 'pm25']

export const EMPTY_EXCLUSION: ExclusionValues = {
  stationId: null,
  factors: [],
  from: '',
  to: '',
  kind: 'calibration',
  reason: '',
  documentNumber: '',
}

/** 可剔除因子 — those of the station; of the whole county those of the air. */
export function factorsOf(station: StationWire | undefined): readonly string[] {
  const known = station?.coverage?.factors ?? []
  return known.length > 0 ? known : AIR_FACTORS
}

/** 改点位 — a factor the station does not have goes with the former one. */
export function withStation(values: ExclusionValues, station: StationWire | undefined): ExclusionValues {
  const known = factorsOf(station)
  return { ...values, stationId: station?.id ?? null, factors: values.factors.filter((one) => known.includes(one)) }
}

/** 改类别 — dust concerns particles; what was chosen for dust alone goes with it. */
export function withKind(values: ExclusionValues, kind: ExclusionValues['kind']): ExclusionValues {
  if (kind === 'dust') return { ...values, kind, factors: [...DUST_FACTORS] }
  return { ...values, kind, factors: values.kind === 'dust' ? [] : values.factors }
}

export type ExclusionProblem = 'period' | 'document' | 'reason'

/** What keeps the form from being sent. */
export function exclusionProblems(values: ExclusionValues): ReadonlySet<ExclusionProblem> {
  const problems = new Set<ExclusionProblem>()
  const [from, to] = [instantTyped(values.from), instantTyped(values.to)]
  if (from === null || to === null || epochMs(from) >= epochMs(to)) problems.add('period')
  if (values.kind === 'dust' && values.documentNumber.trim() === '') problems.add('document')
  if (values.reason.trim().length < 2) problems.add('reason')
  return problems
}

/** 剔除 — as the contract takes it; null while its period is none. */
export function newExclusionOf(values: ExclusionValues): NewExclusion | null {
  const [from, to] = [instantTyped(values.from), instantTyped(values.to)]
  if (from === null || to === null) return null
  const document = values.documentNumber.trim()
  return { ...values, from, to, reason: values.reason.trim(), documentNumber: document === '' ? null : document }
}
