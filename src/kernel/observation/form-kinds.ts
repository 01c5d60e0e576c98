import type { ObservationForm } from './observation-form.ts'
import { STATION_KINDS, type StationKind } from './station.ts'

const WATER: readonly StationKind[] = ['riverSection', 'waterSource', 'functionZone', 'blackWater']

/** 形式与点位种类 — which kinds of station a file of a form can be of; a mapped table may be of any. */
const KINDS: Readonly<Record<ObservationForm, readonly StationKind[]>> = {
  nationalFeed: ['air'],
  quotsoft: ['air'],
  sectionAutomatic: WATER,
  laboratory: WATER,
  meteorology: ['weather'],
  riverStage: ['riverStage'],
  mapped: STATION_KINDS,
}

/** 可属点位种类 — of a file of this form; none while nobody knows the form. */
export function kindsOf(form: ObservationForm | null): readonly StationKind[] {
  return form === null ? [] : KINDS[form]
}
