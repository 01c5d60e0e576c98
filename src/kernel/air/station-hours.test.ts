import { expect, test } from 'vitest'
import { MISSING, type ObservationTable } from '#kernel/observation/observation-table.ts'
import { AIR_RULESETS_PACK } from '#packs/standards/air-rulesets.ts'
import { rulesetFor } from './ruleset.ts'
import { collectStationHours, stationDays } from './station-hours.ts'

function tableOf(
  rows: readonly (readonly [code: string, start: string, pm25: number])[],
  decimals = 0,
): ObservationTable {
  const codes = [...new Set(rows.map(([code]) => code))]
  return {
    stations: codes.map((code) => ({ code, name: null, area: '某县', lon: null, lat: null })),
    lines: Uint32Array.from(rows, (_, index) => index + 2),
    station: Uint32Array.from(rows, ([code]) => codes.indexOf(code)),
    start: Float64Array.from(rows, ([, start]) => Date.parse(`${start}:00:00+08:00`)),
    columns: [
      {
        factor: 'pm25',
        unit: 'ug/m3',
        decimals,
        values: Int32Array.from(rows, ([, , pm25]) => pm25),
        below: null,
      },
    ],
    published: null,
  }
}

test('An hour belongs to the day and the edition it starts in: the one labelled 2026-03-01T01 to 2026-03-01', () => {
  const { stations } = collectStationHours([
    tableOf([
      ['1001A', '2026-02-28T23', 70],
      ['1001A', '2026-03-01T00', 80],
    ]),
  ])
  const [station] = stations
  expect([...(station?.days.keys() ?? [])]).toEqual(['2026-02-28', '2026-03-01'])
  const days = station && stationDays(station, (day) => rulesetFor(AIR_RULESETS_PACK, { kind: 'byDay' }, day))
  expect(days?.map(({ values }) => values.pm25.value)).toEqual([70, 80])
})

test('Several tables are one series, whatever scale they come in', () => {
  const { stations, conflicts } = collectStationHours([
    tableOf([['1001A', '2026-03-01T01', 36]]),
    tableOf(
      [
        ['1001A', '2026-03-01T02', 354],
        ['1000A', '2026-03-01T02', 5],
      ],
      1,
    ),
  ])
  expect(stations.map(({ station }) => station.code)).toEqual(['1000A', '1001A'])
  const [hours] = [...(stations[1]?.days.values() ?? [])]
  expect(hours?.pm25.decimals).toBe(1)
  expect([...(hours?.pm25.values.subarray(0, 4) ?? [])]).toEqual([MISSING, 360, 354, MISSING])
  expect(conflicts).toEqual([])
})

test('An hour stated twice keeps its first value, and a different second one is named', () => {
  const { stations, conflicts } = collectStationHours([
    tableOf([['1001A', '2026-03-01T01', 36]]),
    tableOf([['1001A', '2026-03-01T01', 36]]),
    tableOf([['1001A', '2026-03-01T01', 37]]),
    tableOf([['1001A', '2026-03-01T01', MISSING]]),
  ])
  const [hours] = [...(stations[0]?.days.values() ?? [])]
  expect(hours?.pm25.values[1]).toBe(36)
  expect(conflicts).toEqual([{ stationCode: '1001A', start: Date.parse('2026-03-01T01:00:00+08:00'), factor: 'pm25' }])
})
