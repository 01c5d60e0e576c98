import type { StationWire } from '#contract/schemas/observation.ts'
import { STATION_KINDS } from '#kernel/observation/station.ts'
import { call } from '#web/api/call.ts'
import { useDataWrite } from '#web/features/data/data-query.ts'
import { dataText } from '#web/features/data/data-text.ts'
import { StationDialog } from '#web/features/data/stations/station-dialog.tsx'
import { emptyStation, newStationOf, type StationValues, valuesOf } from '#web/features/data/stations/station-values.ts'
import { stationsText } from '#web/features/data/stations/stations-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { toast } from '#web/ui/toast.tsx'

interface WriteStationProps {
  readonly county: string
  /** null: a new one. */
  readonly station: StationWire | null
  readonly onClose: () => void
}

/** 新增或修改点位 */
export function WriteStation({ county, station, onClose }: WriteStationProps) {
  const text = useText(stationsText)
  const words = useText(dataText)
  const write = useDataWrite(
    county,
    (values: StationValues) => {
      const { kind, code, ...said } = newStationOf(values)
      return station === null
        ? call('createStation', { params: { county }, body: { kind, code, ...said } })
        : call('changeStation', { params: { county, stationId: station.id }, body: said })
    },
    ({ name }) => {
      toast(station === null ? text.created(name) : text.changed(name))
      onClose()
    },
  )
  return (
    <StationDialog
      title={station === null ? text.create : text.changeOf(station.name)}
      verb={station === null ? text.create : words.save}
      initial={station === null ? emptyStation('air') : valuesOf(station)}
      kinds={station === null ? STATION_KINDS : [station.kind]}
      isCodeFixed={station !== null}
      isBusy={write.isPending}
      error={write.error}
      onSave={(values) => write.mutate(values)}
      onClose={onClose}
    />
  )
}
