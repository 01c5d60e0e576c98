import { z } from 'zod'
import { id, instant, localDate, slug } from '#contract/schemas/common.ts'
import { waterClass } from '#contract/schemas/parsed-plan.ts'
import { COLUMN_ROLES } from '#kernel/observation/column-mapping.ts'
import { OBSERVATION_FORMS } from '#kernel/observation/observation-form.ts'
import { OBSERVATION_ISSUE_CODES } from '#kernel/observation/observation-issue.ts'
import { INTERVALS, LABEL_CONVENTIONS } from '#kernel/observation/observation-table.ts'
import { CONTROL_LEVELS, STATION_KINDS } from '#kernel/observation/station.ts'

export const stationKind = z.enum(STATION_KINDS)
export const stage = z.enum(['realtime', 'reviewed', 'published'])
/** Factors are a closed union in the kernel; on the wire they are its words, and gb3838-3.n for the specific items. */
export const factor = z.string().min(1).max(40)

/** 依据条款 — unverified is shown as 待核 wherever it decides. */
export const ruleRef = z
  .object({ standard: z.string(), clause: z.string(), status: z.enum(['verified', 'unverified']) })
  .meta({ id: 'RuleRef' })

/** 监测点位 */
export const station = z
  .object({
    id,
    kind: stationKind,
    code: z.string(),
    name: z.string(),
    controlLevel: z.enum(CONTROL_LEVELS).nullable(),
    lon: z.number().nullable(),
    lat: z.number().nullable(),
    isAssessed: z.boolean(),
    waterBody: z.enum(['river', 'lake']).nullable(),
    targetClass: waterClass.nullable(),
    river: z.string().nullable(),
    isDemo: z.boolean(),
    /** 数据范围 — of what is known at the county's moment; null: nothing yet. */
    coverage: z
      .object({ from: instant, to: instant, rows: z.int(), factors: z.array(factor), stages: z.array(stage) })
      .nullable(),
  })
  .meta({ id: 'Station' })

export const newStation = z.object({
  kind: stationKind,
  code: z.string().trim().min(1).max(60),
  name: z.string().trim().min(1).max(80),
  controlLevel: z.enum(CONTROL_LEVELS).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
  lat: z.number().min(-90).max(90).nullable(),
  isAssessed: z.boolean(),
  waterBody: z.enum(['river', 'lake']).nullable(),
  targetClass: waterClass.nullable(),
  river: z.string().trim().max(40).nullable(),
})
export const stationParams = z.object({ county: slug, stationId: id })

/** 文件形式 — as recognised or chosen; `mapped` is any table whose columns a person has matched. */
export const observationForm = z.enum(OBSERVATION_FORMS)
export const columnMapping = z.object({
  /** Printed head of each column, in order, and what it is. */
  columns: z.array(
    z.object({
      head: z.string(),
      use: z.union([
        z.object({ kind: z.literal('ignore') }),
        z.object({ kind: z.enum(COLUMN_ROLES) }),
        z.object({ kind: z.literal('factor'), factor, unit: z.string() }),
      ]),
    }),
  ),
  /** For files of one station that do not name it. */
  stationCode: z.string().nullable(),
})

export const observationIssue = z
  .object({
    code: z.enum(OBSERVATION_ISSUE_CODES),
    severity: z.enum(['error', 'warning', 'info']),
    line: z.int().nullable(),
    column: z.string().nullable(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .meta({ id: 'ObservationIssue' })

/**
 * 观测导入 — received: looked through and waiting for a person; running, cancelling, done, cancelled, failed. Nothing is
 * in force before `done`.
 */
export const observationImport = z
  .object({
    id,
    fileName: z.string(),
    fileHash: z.string(),
    size: z.int(),
    state: z.enum(['received', 'running', 'done', 'cancelled', 'failed']),
    form: observationForm.nullable(),
    interval: z.enum(INTERVALS).nullable(),
    /** null: the file does not say and nobody has; it cannot be taken in then. */
    labelConvention: z.enum(LABEL_CONVENTIONS).nullable(),
    stage,
    documentNumber: z.string().nullable(),
    mapping: columnMapping.nullable(),
    /** Heads of the columns and the first rows, for matching by a person. */
    head: z.array(z.string()),
    sample: z.array(z.array(z.string())),
    stations: z.array(
      z.object({
        code: z.string(),
        name: z.string().nullable(),
        area: z.string().nullable(),
        rows: z.int(),
        /** The county's station it belongs to, when there is one. */
        stationId: id.nullable(),
      }),
    ),
    factors: z.array(z.object({ factor, unit: z.string(), values: z.int() })),
    from: instant.nullable(),
    to: instant.nullable(),
    rows: z.int(),
    /** Rows that cannot be taken; good rows are taken without them only when the person says so. */
    badRows: z.int(),
    issueCounts: z.array(
      z.object({ code: z.string(), severity: z.enum(['error', 'warning', 'info']), count: z.int() }),
    ),
    /** The first of them; all in the download. */
    issues: z.array(observationIssue),
    /** What only a person can say; nothing is taken in while more than the label convention is left of it. */
    needs: z.array(
      z.union([
        z.object({ kind: z.enum(['labelConvention', 'station', 'mapping']) }),
        z.object({ kind: z.literal('unit'), column: z.string(), factor: z.string() }),
      ]),
    ),
    progress: z.object({ done: z.int(), total: z.int() }).nullable(),
    result: z
      .object({
        stored: z.int(),
        unchanged: z.int(),
        corrected: z.int(),
        /** Kept out because a later stage already stands there. */
        outranked: z.int(),
        left: z.int(),
        daysRecomputed: z.int(),
      })
      .nullable(),
    /** Why it failed: a code of the problems, with its facts. */
    problem: z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }).nullable(),
    by: z.string(),
    receivedAt: instant,
    finishedAt: instant.nullable(),
    isDemo: z.boolean(),
  })
  .meta({ id: 'ObservationImport' })

/** 改看 — the same file looked through again under other assumptions. */
export const lookAgain = z.object({
  form: observationForm,
  labelConvention: z.enum(LABEL_CONVENTIONS).nullable(),
  mapping: columnMapping.nullable(),
})
export const confirmImport = z.object({
  labelConvention: z.enum(LABEL_CONVENTIONS),
  stage,
  /** 公布文件 — required for `published`. */
  documentNumber: z.string().trim().max(120).nullable(),
  /** What to do with each station of the file; those not named are left out. */
  stations: z.array(
    z.object({
      code: z.string(),
      take: z.union([
        z.object({ kind: z.literal('existing'), stationId: id }),
        z.object({ kind: z.literal('new'), station: newStation }),
      ]),
    }),
  ),
  takeGoodRows: z.boolean(),
})
export const importParams = z.object({ county: slug, importId: id })

/** 观测值 — one reading as it stands at the moment asked for, with where it came from. */
export const observation = z
  .object({
    start: instant,
    end: instant,
    value: z.number().nullable(),
    isBelow: z.boolean(),
    flag: z.string().nullable(),
    stage,
    knownAt: instant,
    /** How many versions of it there are; the others are in `history` of the slip. */
    version: z.int(),
    exclusionId: id.nullable(),
    source: z
      .object({ importId: id, fileId: id, fileName: z.string(), fileHash: z.string(), line: z.int() })
      .nullable(),
  })
  .meta({ id: 'Observation' })

export const observationQuery = z.object({
  stationId: id,
  factor,
  from: localDate,
  to: localDate,
  asOf: instant.optional(),
  /** Every version, superseded ones included. */
  history: z.enum(['yes', 'no']).default('no'),
})

/** 剔除 — readings that do not count, with a reason; nothing is deleted. dust: approved sand-dust day (环办监测〔2016〕120号). */
export const exclusion = z
  .object({
    id,
    stationId: id.nullable(),
    factors: z.array(factor),
    from: instant,
    to: instant,
    kind: z.enum(['dust', 'calibration', 'fault', 'construction', 'other']),
    reason: z.string(),
    documentNumber: z.string().nullable(),
    by: z.string(),
    knownAt: instant,
    withdrawn: z.object({ by: z.string(), at: instant, reason: z.string() }).nullable(),
    isDemo: z.boolean(),
  })
  .meta({ id: 'Exclusion' })
export const newExclusion = z.object({
  /** null: every assessed station of the county (a dust day). */
  stationId: id.nullable(),
  /** Empty: all factors. */
  factors: z.array(factor),
  from: instant,
  to: instant,
  kind: z.enum(['dust', 'calibration', 'fault', 'construction', 'other']),
  reason: z.string().trim().min(2).max(400),
  documentNumber: z.string().trim().max(120).nullable(),
})
export const exclusionParams = z.object({ county: slug, exclusionId: id })

/** 公布值 — an official figure beside ours; it is the legal verdict, and the difference is explained. */
export const publishedValue = z
  .object({
    id,
    stationId: id.nullable(),
    /** 'good-day-ratio', 'good-days', 'mean.pm25', 'percentile.o3', 'water-class' … */
    item: z.string(),
    from: localDate,
    to: localDate,
    value: z.string(),
    unit: z.string(),
    documentNumber: z.string(),
    note: z.string(),
    by: z.string(),
    knownAt: instant,
    isDemo: z.boolean(),
  })
  .meta({ id: 'PublishedValue' })
export const newPublishedValue = publishedValue.pick({
  stationId: true,
  item: true,
  from: true,
  to: true,
  value: true,
  unit: true,
  documentNumber: true,
  note: true,
})

/** 凭证 — how a number came about: raw, rounded, by which clause, from how many of how many rows, out of which files. */
export const provenance = z
  .object({
    raw: z.string().nullable(),
    rounded: z.string().nullable(),
    rules: z.array(ruleRef),
    edition: z.string(),
    from: localDate,
    to: localDate,
    asOf: instant,
    have: z.int(),
    need: z.int().nullable(),
    /** What is counted: 'hour', 'day', 'month', 'section'. */
    counted: z.string(),
    stages: z.array(stage),
    packHash: z.string(),
    inputsHash: z.string(),
    stations: z.array(z.object({ id, name: z.string(), factor: factor.nullable(), rows: z.int() })),
    files: z.array(z.object({ fileId: id, name: z.string(), hash: z.string(), rows: z.int() })),
    exclusions: z.array(exclusion),
    isDemo: z.boolean(),
  })
  .meta({ id: 'Provenance' })

export type StationWire = z.infer<typeof station>
export type ObservationImportWire = z.infer<typeof observationImport>
export type ProvenanceWire = z.infer<typeof provenance>
export type ExclusionWire = z.infer<typeof exclusion>
