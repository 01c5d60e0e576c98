import { describe, expect, it } from 'vitest'
import { instant } from '#server/testing/test-server.ts'
import { chooseReading, versionInForce } from './version-in-force.ts'

const day = (date: string) => instant(`${date}T00:00:00+08:00`)
const version = (no: number, known: string, effective = known) => ({
  id: `version-${no}`,
  no,
  knownAt: day(known),
  effectiveAt: day(effective),
})
const now = day('2024-12-31')

describe('the version in force', () => {
  const versions = [version(1, '2024-04-20'), version(2, '2024-08-01', '2024-10-01'), version(3, '2024-09-01')]

  it('is the newest that is both known and effective', () => {
    const noAt = (date: string) => versionInForce(versions, day(date))?.no
    expect(['2024-04-19', '2024-04-20', '2024-08-15', '2024-09-01', '2024-11-01'].map(noAt)).toEqual([
      undefined,
      1,
      1,
      3,
      3,
    ])
  })

  it('is the first known while none is effective yet', () => {
    const early = [version(1, '2024-11-20', '2025-01-01'), version(2, '2024-12-01', '2025-01-01')]
    expect(versionInForce(early, day('2024-12-15'))?.no).toBe(1)
    expect(versionInForce(early, day('2025-01-01'))?.no).toBe(2)
  })
})

describe('a version asked for by its number', () => {
  const versions = [version(1, '2024-04-20'), version(2, '2024-08-01')]
  const read = (no: number, asOf?: string) => {
    const {
      version: chosen,
      at,
      successor,
    } = chooseReading(versions, { asOf: asOf === undefined ? undefined : day(asOf), now, no })
    return [chosen.no, at, successor]
  }

  it('is read as of the moment given, if it stood then', () => {
    expect(read(1, '2024-05-01')).toEqual([1, day('2024-05-01'), null])
    expect(read(2, '2024-09-01')).toEqual([2, day('2024-09-01'), null])
  })

  it('else as it stood last: until its successor came, or now', () => {
    expect(read(1)).toEqual([1, day('2024-08-01'), 'version-2'])
    expect(read(1, '2024-09-01')).toEqual([1, day('2024-08-01'), 'version-2'])
    expect(read(1, '2024-01-01')).toEqual([1, day('2024-08-01'), 'version-2'])
    expect(read(2)).toEqual([2, now, null])
  })
})
