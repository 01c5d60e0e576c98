import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { SAMPLES_ROOT } from './reference-plan.ts'

/** The choices that two years of readings are made from; a county without the file has no readings. */
const READINGS = 'observations.json'

/** 无观测样例 — a copy of the samples whose demonstration county stays without readings: they take seconds to load. */
export function samplesWithoutReadings(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'bilan-samples-'))
  cpSync(SAMPLES_ROOT, path, { recursive: true, filter: (file) => basename(file) !== READINGS })
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}
