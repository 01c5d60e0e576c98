import type { DatedTask } from '#server/modules/plan/tasks/due/dated-tasks.ts'

/** 可计数的筛选 — filters whose values are counted; the others narrow what is counted. */
export const FACETS = ['plan', 'domain', 'section', 'state', 'firmness', 'dueMonth'] as const
export type FacetName = (typeof FACETS)[number]

export interface FacetValue {
  readonly facet: FacetName
  readonly value: string
}

/** 分面编码 — the values that tasks have, and by task their places in that list: counting then adds to numbers, not to texts. */
export interface CodedTasks {
  readonly values: readonly FacetValue[]
  /** Those of the task at a place are codes[starts[place]] up to codes[starts[place + 1]]. */
  readonly codes: Uint32Array
  readonly starts: Uint32Array
}

const VALUES: Record<FacetName, (dated: DatedTask) => readonly string[]> = {
  plan: ({ plan }) => [plan.key],
  domain: ({ task }) => [task.domain],
  section: ({ task }) => task.listedSections,
  state: ({ states }) => states,
  firmness: ({ task }) => [task.firmness],
  dueMonth: ({ months }) => months,
}

/** What follows from tasks alone is worked out once for them. */
const coded = new WeakMap<readonly DatedTask[], CodedTasks>()

export function codedTasks(dated: readonly DatedTask[]): CodedTasks {
  const known = coded.get(dated) ?? code(dated)
  coded.set(dated, known)
  return known
}

function code(dated: readonly DatedTask[]): CodedTasks {
  const values: FacetValue[] = []
  const places = new Map<string, number>()
  const placeOf = (facet: FacetName, value: string): number => {
    const key = `${facet} ${value}`
    const place = places.get(key) ?? values.push({ facet, value }) - 1
    places.set(key, place)
    return place
  }
  const starts = new Uint32Array(dated.length + 1)
  const codes: number[] = []
  for (const [place, task] of dated.entries()) {
    for (const facet of FACETS) codes.push(...VALUES[facet](task).map((value) => placeOf(facet, value)))
    starts[place + 1] = codes.length
  }
  return { values, codes: Uint32Array.from(codes), starts }
}
