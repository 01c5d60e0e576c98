import type { Migration } from './migration.ts'

/**
 * What a series covers, summed up at every storing: counting ten years of readings for a list of stations would take seconds.
 * The newest row of a moment holds.
 */
const COVERAGE = `
    create table series_coverage (
      county_id uuid not null,
      series_id uuid not null,
      known_at timestamptz not null,
      first_start timestamptz not null,
      last_start timestamptz not null,
      rows integer not null,
      stages text[] not null,
      is_demo boolean not null,
      primary key (county_id, series_id, known_at),
      foreign key (county_id, series_id) references series (county_id, series_id)
    );
`

/**
 * Readings of an import that is running: they come in piece by piece, so that others get their turn and a person can stop
 * it, and are put in force together at the end. Unlogged: after a crash the import has failed, and nothing here is missed.
 */
export const stagedReadingsMigration = {
  id: '0005_staged_readings',
  sql: `${COVERAGE}
    create unlogged table staged_reading (
      county_id uuid not null,
      import_id uuid not null,
      series_id uuid not null,
      start timestamptz not null,
      value double precision,
      is_below boolean not null,
      flag text,
      line integer,
      is_demo boolean not null
    );
    create index staged_reading_import on staged_reading (county_id, import_id);
    create index exclusion_in_force on exclusion (county_id, starts_at) where known_until is null;
    create index observation_import_received on observation_import (county_id, received_at);
  `,
} as const satisfies Migration
