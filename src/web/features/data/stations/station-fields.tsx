import { CONTROL_LEVELS, type StationKind } from '#kernel/observation/station.ts'
import { WATER_CLASSES } from '#kernel/water/water-class.ts'
import styles from '#web/features/data/data.module.css'
import { dataText } from '#web/features/data/data-text.ts'
import { isWater, type StationValues, stationProblems, withKind } from '#web/features/data/stations/station-values.ts'
import { stationsText } from '#web/features/data/stations/stations-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { Choice, TextInput } from '#web/ui/field.tsx'

export interface StationFieldsProps {
  readonly values: StationValues
  /** Kinds to choose from; a single one is not asked for. */
  readonly kinds: readonly StationKind[]
  /** The code is the station's own and stays. */
  readonly isCodeFixed?: boolean
  readonly hasTried: boolean
  readonly onChange: (values: StationValues) => void
}

/** 点位各项 — what a station is; what only waters have is asked of waters only. */
export function StationFields({ values, kinds, isCodeFixed, hasTried, onChange }: StationFieldsProps) {
  const text = useText(stationsText)
  const problems = hasTried ? stationProblems(values) : new Set<string>()
  return (
    <>
      {isCodeFixed === true ? null : (
        <TextInput
          label={text.code}
          hint={text.codeHint}
          maxLength={60}
          value={values.code}
          problem={problems.has('code') ? text.codeMissing : undefined}
          onChange={(event) => onChange({ ...values, code: event.target.value })}
        />
      )}
      <TextInput
        label={text.name}
        maxLength={80}
        value={values.name}
        problem={problems.has('name') ? text.nameMissing : undefined}
        onChange={(event) => onChange({ ...values, name: event.target.value })}
      />
      <StandingFields values={values} kinds={kinds} onChange={onChange} />
      {isWater(values.kind) ? <WaterFields values={values} onChange={onChange} /> : null}
      <PointFields values={values} hasProblem={problems.has('point')} onChange={onChange} />
    </>
  )
}

/** 点位身份 — kind, control level and whether it counts: also asked once for many stations of a file. */
export function StandingFields({ values, kinds, onChange }: Pick<StationFieldsProps, 'values' | 'kinds' | 'onChange'>) {
  const text = useText(stationsText)
  const words = useText(dataText)
  const levels = CONTROL_LEVELS.map((value) => ({ value, label: words.levels[value] }))
  return (
    <>
      <div className={styles.pair}>
        {kinds.length > 1 ? (
          <Choice
            label={text.kind}
            value={values.kind}
            options={kinds.map((value) => ({ value, label: words.kinds[value] }))}
            onChange={(kind) => onChange(withKind(values, kind))}
          />
        ) : null}
        <Choice
          label={text.level}
          value={values.controlLevel ?? ''}
          options={[{ value: '', label: words.none }, ...levels]}
          onChange={(level) => onChange({ ...values, controlLevel: level === '' ? null : level })}
        />
      </div>
      <div>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={values.isAssessed}
            onChange={(event) => onChange({ ...values, isAssessed: event.target.checked })}
          />
          {text.assessed}
        </label>
        <p className={styles.quiet}>{text.assessedHint}</p>
      </div>
    </>
  )
}

function WaterFields({ values, onChange }: Pick<StationFieldsProps, 'values' | 'onChange'>) {
  const text = useText(stationsText)
  const { waterBodies } = useText(dataText)
  return (
    <>
      <div className={styles.pair}>
        <Choice
          label={text.waterBody}
          value={values.waterBody ?? 'river'}
          options={(['river', 'lake'] as const).map((value) => ({ value, label: waterBodies[value] }))}
          onChange={(waterBody) => onChange({ ...values, waterBody })}
        />
        <Choice
          label={text.target}
          value={values.targetClass ?? ''}
          options={[{ value: '', label: text.noTarget }, ...WATER_CLASSES.map((value) => ({ value, label: value }))]}
          onChange={(target) => onChange({ ...values, targetClass: target === '' ? null : target })}
        />
      </div>
      <TextInput
        label={text.river}
        maxLength={40}
        value={values.river}
        onChange={(event) => onChange({ ...values, river: event.target.value })}
      />
    </>
  )
}

interface PointFieldsProps extends Pick<StationFieldsProps, 'values' | 'onChange'> {
  readonly hasProblem: boolean
}

function PointFields({ values, hasProblem, onChange }: PointFieldsProps) {
  const text = useText(stationsText)
  const problem = hasProblem ? text.pointProblem : undefined
  return (
    <div>
      <div className={styles.pair}>
        <TextInput
          label={text.lon}
          inputMode="decimal"
          value={values.lon}
          problem={problem}
          onChange={(event) => onChange({ ...values, lon: event.target.value })}
        />
        <TextInput
          label={text.lat}
          inputMode="decimal"
          value={values.lat}
          onChange={(event) => onChange({ ...values, lat: event.target.value })}
        />
      </div>
      <p className={styles.quiet}>{text.pointHint}</p>
    </div>
  )
}
