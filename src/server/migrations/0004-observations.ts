import type { Migration } from './migration.ts'

/** A station's identity stays; what is said of it (name, target class …) is in force from known_at to known_until. */
const STATIONS = `
    create table station (
      county_id uuid not null references county,
      station_id uuid not null,
      kind text not null check (kind in
        ('air', 'riverSection', 'waterSource', 'functionZone', 'blackWater', 'weather', 'riverStage')),
      code text not null,
      known_at timestamptz not null,
      is_demo boolean not null,
      primary key (county_id, station_id),
      unique (county_id, kind, code)
    );

    create table station_version (
      county_id uuid not null,
      station_id uuid not null,
      known_at timestamptz not null,
      known_until timestamptz,
      name text not null,
      control_level text check (control_level in ('national', 'province', 'city', 'county')),
      lon double precision,
      lat double precision,
      is_assessed boolean not null,
      water_body text check (water_body in ('river', 'lake')),
      target_class text,
      river text,
      display_order integer not null,
      changed_by text not null,
      is_demo boolean not null,
      primary key (county_id, station_id, known_at),
      foreign key (county_id, station_id) references station (county_id, station_id),
      check ((lon is null) = (lat is null))
    );

    create table series (
      county_id uuid not null,
      series_id uuid not null,
      station_id uuid not null,
      factor text not null,
      interval text not null check (interval in ('hour', 'fourHours', 'day', 'month', 'sample')),
      unit text not null,
      is_demo boolean not null,
      primary key (county_id, series_id),
      unique (county_id, station_id, factor, interval),
      foreign key (county_id, station_id) references station (county_id, station_id)
    );
`

/** The file as received is kept by its hash; \`look\` is what was found in it, \`mapping\` what a person said of its columns. */
const IMPORTS = `
    create table observation_import (
      county_id uuid not null references county,
      import_id uuid not null,
      file_id uuid not null,
      state text not null check (state in ('received', 'running', 'done', 'cancelled', 'failed')),
      form text,
      interval text,
      label_convention text check (label_convention in ('ending', 'starting', 'instant')),
      stage text not null check (stage in ('realtime', 'reviewed', 'published')),
      document_number text,
      mapping jsonb,
      look jsonb not null,
      result jsonb,
      problem text,
      received_by text not null,
      received_at timestamptz not null,
      finished_at timestamptz,
      is_demo boolean not null,
      primary key (county_id, import_id),
      foreign key (county_id, file_id) references stored_file (county_id, file_id),
      check (stage <> 'published' or state = 'received' or document_number is not null)
    );

    create table column_mapping (
      county_id uuid not null references county,
      heads_hash text not null,
      mapping jsonb not null,
      matched_by text not null,
      known_at timestamptz not null,
      is_demo boolean not null,
      primary key (county_id, heads_hash)
    );
`

/**
 * Readings: a correction closes the row it replaces and stands beside it. Start is the start of the interval. Partitions are
 * made by month when data for it come. Without a foreign key to series: a flood of rows is checked against the series of its
 * own transaction in one go, not row by row.
 */
const OBSERVATIONS = `
    create table observation (
      county_id uuid not null,
      series_id uuid not null,
      start timestamptz not null,
      known_at timestamptz not null,
      known_until timestamptz,
      value double precision,
      is_below boolean not null,
      flag text,
      stage text not null,
      import_id uuid,
      line integer,
      is_demo boolean not null,
      primary key (county_id, series_id, start, known_at),
      check (value is not null or flag is not null)
    ) partition by range (start);
    create index observation_start on observation using brin (start);

    create table exclusion (
      county_id uuid not null references county,
      exclusion_id uuid not null,
      station_id uuid,
      factors text[] not null,
      starts_at timestamptz not null,
      ends_at timestamptz not null,
      kind text not null check (kind in ('dust', 'calibration', 'fault', 'construction', 'other')),
      reason text not null,
      document_number text,
      excluded_by text not null,
      known_at timestamptz not null,
      known_until timestamptz,
      withdrawn_by text,
      withdrawal_reason text,
      is_demo boolean not null,
      primary key (county_id, exclusion_id),
      foreign key (county_id, station_id) references station (county_id, station_id),
      check (starts_at < ends_at),
      check ((known_until is null) = (withdrawn_by is null) and (known_until is null) = (withdrawal_reason is null)),
      check (kind <> 'dust' or document_number is not null)
    );

    create table published_value (
      county_id uuid not null references county,
      published_value_id uuid not null,
      station_id uuid,
      item text not null,
      from_day date not null,
      to_day date not null,
      value text not null,
      unit text not null,
      document_number text not null,
      note text not null,
      recorded_by text not null,
      known_at timestamptz not null,
      is_demo boolean not null,
      primary key (county_id, published_value_id),
      foreign key (county_id, station_id) references station (county_id, station_id),
      check (from_day <= to_day)
    );
`

/**
 * What kernel functions computed from readings, period by period; a late reading closes the row and a new one follows, so that
 * a verdict as of a past day reads the rows of that day. Arrays are in the order of AIR_DAY_FACTORS; \`flags\` is a sum of
 * 1 valid, 2 not monitored, 4 excluded. The subject is a station, or the county itself (the mean of its assessed stations).
 */
const AGGREGATES = `
    create table air_day (
      county_id uuid not null references county,
      subject_id uuid not null,
      day date not null,
      known_at timestamptz not null,
      known_until timestamptz,
      value double precision[] not null,
      have smallint[] not null,
      flags smallint[] not null,
      stage text not null,
      inputs_hash text not null,
      is_demo boolean not null,
      primary key (county_id, subject_id, day, known_at)
    );

    create table water_month (
      county_id uuid not null,
      station_id uuid not null,
      month date not null,
      known_at timestamptz not null,
      known_until timestamptz,
      readings jsonb not null,
      stage text not null,
      inputs_hash text not null,
      is_demo boolean not null,
      primary key (county_id, station_id, month, known_at),
      foreign key (county_id, station_id) references station (county_id, station_id)
    );
`

export const observationsMigration = {
  id: '0004_observations',
  sql: STATIONS + IMPORTS + OBSERVATIONS + AGGREGATES,
} as const satisfies Migration
