import { describe, expectTypeOf, it } from 'vitest'
import type { Actor } from '#kernel/access/can.ts'
import type { AuditEntry } from '#kernel/audit/audit-entry.ts'
import type { GeoPoint } from '#kernel/geo/geo-point.ts'
import type { OrgUnit, UnitSet } from '#kernel/org/org-unit.ts'
import type { Page } from '#kernel/page/page.ts'
import type { Assignment, Clause, PlanVersion, Target, Task } from '#kernel/plan/entities.ts'
import type { Basis, Evaluation, RecordRef, RuleRef, Stage } from '#kernel/result/evaluation.ts'
import type { SourceSpan } from '#kernel/result/issue.ts'
import type { Result } from '#kernel/result/result.ts'
import type { Allowance, Verdict, VerdictState } from '#kernel/target/verdict.ts'
import type { Instant, LocalDate, Period } from '#kernel/time/calendar.ts'
import type { Versioned } from '#kernel/versioned.ts'

/** The compiler is the judge here: later work adds members to these types, it does not take any away. */
describe('the types that everything shares', () => {
  it('carry both times on every version', () => {
    expectTypeOf<Versioned>().toExtend<{
      effectiveAt: Instant
      knownAt: Instant
      version: number
      isDemo: boolean
    }>()
    expectTypeOf<PlanVersion>().toExtend<{ effectiveAt: Instant; knownAt: Instant; documentId: string }>()
  })

  it('keep a clause at its place in a document and in its lineage', () => {
    expectTypeOf<SourceSpan>().toExtend<{ documentId: string; start: number; end: number }>()
    expectTypeOf<Clause>().toExtend<{
      lineageId: string
      planVersionId: string
      ordinal: number
      span: SourceSpan
    }>()
  })

  it('give no value its reason', () => {
    expectTypeOf<Evaluation<number>['kind']>().toEqualTypeOf<
      'value' | 'insufficient' | 'missing' | 'awaiting' | 'notApplicable'
    >()
    expectTypeOf<Basis>().toExtend<{
      edition: string
      clause: string
      stage: Stage
      have: number
      need: number
    }>()
    expectTypeOf<Basis['rows']>().toEqualTypeOf<readonly RecordRef[]>()
    expectTypeOf<RuleRef['status']>().toEqualTypeOf<'verified' | 'unverified'>()
  })

  it('hold a verdict to two readings and its method', () => {
    expectTypeOf<VerdictState>().toEqualTypeOf<
      'attained' | 'failed' | 'onTrack' | 'atRisk' | 'awaiting' | 'undetermined' | 'evidenceOnly'
    >()
    expectTypeOf<Verdict['legal']>().toEqualTypeOf<Verdict['raw']>()
    expectTypeOf<Verdict['period']>().toEqualTypeOf<Period>()
    expectTypeOf<NonNullable<Verdict['allowance']>>().toEqualTypeOf<Allowance>()
  })

  it('name tasks, units, places, pages and audit entries as agreed', () => {
    expectTypeOf<Task['assignments']>().toEqualTypeOf<readonly Assignment[]>()
    expectTypeOf<Task['targets']>().toEqualTypeOf<readonly Target[]>()
    expectTypeOf<Target['indicatorId']>().toEqualTypeOf<string | null>()
    expectTypeOf<OrgUnit['validTo']>().toEqualTypeOf<LocalDate | null>()
    expectTypeOf<UnitSet['rule']['kind']>().toEqualTypeOf<'ofKind' | 'listed' | 'withRole' | 'unstated'>()
    expectTypeOf<GeoPoint['datum']>().toEqualTypeOf<'cgcs2000' | 'wgs84' | 'gcj02' | 'unstated'>()
    expectTypeOf<Page<string>['items']>().toEqualTypeOf<readonly string[]>()
    expectTypeOf<AuditEntry>().toExtend<{ countyId: string; seq: number; prev: string; hash: string }>()
    expectTypeOf<Actor>().toExtend<{ roles: Readonly<Record<string, string>> }>()
    expectTypeOf<Result<number>>().toExtend<{ issues: readonly unknown[] }>()
  })
})
