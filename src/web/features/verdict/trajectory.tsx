import type { VerdictDetailWire } from '#contract/schemas/verdict.ts'
import { Chart } from '#web/charts/chart.tsx'
import { trajectoryChart } from '#web/features/verdict/trajectory-chart.ts'
import { verdictText } from '#web/features/verdict/verdict-text.ts'
import { capital } from '#web/i18n/capital.ts'
import { useLabel, useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatDate } from '#web/i18n/format.ts'

interface TrajectoryProps {
  readonly verdict: VerdictDetailWire['verdict']
  readonly trajectory: NonNullable<VerdictDetailWire['trajectory']>
  /** A notice that goes into every file: 演示数据，虚构县. */
  readonly note: string | undefined
  readonly height: number
}

/** One more decimal than the figure that decides: the course is drawn finer than it is judged. */
const DECIMALS = 1

/** 累计值轨迹 — value of the period to date, with the course that would just attain and the band of the draws. */
export function Trajectory({ verdict, trajectory, note, height }: TrajectoryProps) {
  const text = useText(verdictText)
  const label = useLabel()
  const { language } = useLanguage()
  const { from, to } = verdict.period
  return (
    <Chart
      title={`${capital(label(verdict.indicatorLabel))} · ${text.trajectory}`}
      context={text.trajectoryContext(formatDate(from, language), formatDate(to, language))}
      spec={trajectoryChart(trajectory, verdict, DECIMALS, language)}
      empty={text.noTrajectory}
      note={note}
      height={height}
    />
  )
}
