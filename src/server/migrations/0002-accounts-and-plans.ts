import type { Migration } from './migration.ts'

/** Accounts and sessions belong to the installation (ADR 3); everything else has county_id first in every key. */
const ACCOUNTS = `
    create table account (
      account_id uuid primary key,
      name text not null,
      name_key text not null unique,
      display_name text not null,
      password_hash text not null,
      must_change_password boolean not null,
      password_set_at timestamptz not null,
      last_sign_in_at timestamptz,
      created_at timestamptz not null
    );

    create table account_password (
      account_id uuid not null references account on delete cascade,
      set_at timestamptz not null,
      password_hash text not null,
      primary key (account_id, set_at)
    );

    create table account_session (
      token_hash text primary key,
      account_id uuid not null references account on delete cascade,
      created_at timestamptz not null,
      last_seen_at timestamptz not null
    );
    create index account_session_account on account_session (account_id);

    create table sign_in_failure (
      kind text not null check (kind in ('account', 'address')),
      key text not null,
      failures integer not null,
      first_at timestamptz not null,
      locked_until timestamptz,
      primary key (kind, key)
    );

    create table membership (
      county_id uuid not null references county,
      account_id uuid not null references account,
      role text not null check (role in ('administrator', 'planner', 'viewer')),
      is_disabled boolean not null,
      is_demo boolean not null,
      created_at timestamptz not null,
      primary key (county_id, account_id)
    );
    create index membership_account on membership (account_id);
`

const UNITS = `
    create table org_unit (
      county_id uuid not null references county,
      unit_id uuid not null,
      name text not null,
      full_name text not null,
      aliases text[] not null,
      kind text not null,
      parent_id uuid,
      area_code text,
      display_order integer not null,
      valid_from date,
      valid_to date,
      succeeded_by uuid,
      known_at timestamptz not null,
      is_demo boolean not null,
      primary key (county_id, unit_id),
      unique (county_id, name),
      foreign key (county_id, parent_id) references org_unit (county_id, unit_id),
      foreign key (county_id, succeeded_by) references org_unit (county_id, unit_id)
    );

    create table unit_set (
      county_id uuid not null references county,
      set_id uuid not null,
      name text not null,
      display_order integer not null,
      is_stated boolean not null,
      known_at timestamptz not null,
      is_demo boolean not null,
      primary key (county_id, set_id),
      unique (county_id, name)
    );

    create table unit_set_member (
      county_id uuid not null,
      set_id uuid not null,
      unit_id uuid not null,
      ordinal integer not null,
      is_demo boolean not null,
      primary key (county_id, set_id, unit_id),
      foreign key (county_id, set_id) references unit_set (county_id, set_id),
      foreign key (county_id, unit_id) references org_unit (county_id, unit_id)
    );
`

const IMPORTS = `
    create table plan_import (
      county_id uuid not null references county,
      import_id uuid not null,
      file_id uuid not null,
      format text not null,
      encoding text not null,
      received_at timestamptz not null,
      received_by text not null,
      stages jsonb not null,
      warnings jsonb not null,
      text text not null,
      parsed jsonb not null,
      is_demo boolean not null,
      primary key (county_id, import_id),
      foreign key (county_id, file_id) references stored_file (county_id, file_id)
    );
`

const PLANS = `
    create table document (
      county_id uuid not null references county,
      document_id uuid not null,
      file_id uuid not null,
      format text not null,
      encoding text not null,
      title text not null,
      doc_number text,
      issuer text,
      issued_on date,
      recipients jsonb not null,
      publicity text,
      text text not null,
      layout jsonb not null,
      is_demo boolean not null,
      primary key (county_id, document_id),
      foreign key (county_id, file_id) references stored_file (county_id, file_id)
    );

    create table plan (
      county_id uuid not null references county,
      plan_id uuid not null,
      key text not null,
      title text not null,
      year integer,
      is_demo boolean not null,
      primary key (county_id, plan_id),
      unique (county_id, key)
    );

    create table plan_version (
      county_id uuid not null,
      plan_version_id uuid not null,
      plan_id uuid not null,
      no integer not null check (no >= 1),
      document_id uuid not null,
      based_on uuid,
      status text not null check (status in ('current', 'superseded')),
      effective_at timestamptz not null,
      known_at timestamptz not null,
      confirmed_by text not null,
      content_hash text not null,
      is_demo boolean not null,
      primary key (county_id, plan_version_id),
      unique (county_id, plan_id, no),
      foreign key (county_id, plan_id) references plan (county_id, plan_id),
      foreign key (county_id, document_id) references document (county_id, document_id),
      foreign key (county_id, based_on) references plan_version (county_id, plan_version_id)
    );

    create table plan_part (
      county_id uuid not null,
      plan_version_id uuid not null,
      ordinal integer not null,
      title text not null,
      domain text not null,
      year integer,
      is_demo boolean not null,
      primary key (county_id, plan_version_id, ordinal),
      foreign key (county_id, plan_version_id) references plan_version (county_id, plan_version_id)
    );

    create table task (
      county_id uuid not null,
      task_id uuid not null,
      plan_version_id uuid not null,
      part integer not null,
      ordinal integer not null,
      key text not null,
      title text not null,
      domain text not null,
      path jsonb not null,
      start_at integer not null,
      end_at integer not null,
      open_ended jsonb not null,
      is_continuous boolean not null,
      is_demo boolean not null,
      primary key (county_id, task_id),
      unique (county_id, plan_version_id, key),
      foreign key (county_id, plan_version_id, part) references plan_part (county_id, plan_version_id, ordinal)
    );

    create table clause (
      county_id uuid not null,
      clause_id uuid not null,
      lineage_id uuid not null,
      plan_version_id uuid not null,
      task_id uuid not null,
      ordinal integer not null,
      key text not null,
      kind text not null,
      text text not null,
      start_at integer not null,
      end_at integer not null,
      is_demo boolean not null,
      primary key (county_id, clause_id),
      unique (county_id, plan_version_id, key),
      foreign key (county_id, task_id) references task (county_id, task_id)
    );
    create index clause_task on clause (county_id, task_id);
`

const LEDGER = `
    create table assignment (
      county_id uuid not null,
      assignment_id uuid not null,
      task_id uuid not null,
      role text not null check (role in ('lead', 'supporting', 'responsible')),
      ordinal integer not null,
      name text not null,
      unit_id uuid,
      set_id uuid,
      is_open_ended boolean not null,
      clause_id uuid,
      part_ordinal integer,
      part_text text,
      is_demo boolean not null,
      primary key (county_id, assignment_id),
      check ((unit_id is null) <> (set_id is null)),
      check ((clause_id is null) = (part_ordinal is null) and (clause_id is null) = (part_text is null)),
      foreign key (county_id, task_id) references task (county_id, task_id),
      foreign key (county_id, unit_id) references org_unit (county_id, unit_id),
      foreign key (county_id, set_id) references unit_set (county_id, set_id),
      foreign key (county_id, clause_id) references clause (county_id, clause_id)
    );
    create index assignment_task on assignment (county_id, task_id);
    create index assignment_unit on assignment (county_id, unit_id);
    create index assignment_set on assignment (county_id, set_id);

    create table deadline (
      county_id uuid not null,
      deadline_id uuid not null,
      task_id uuid not null,
      ordinal integer not null,
      kind text not null,
      due_on date,
      due_month integer,
      due_day integer,
      working_days integer,
      event text,
      text text not null,
      past_at_issue boolean not null,
      start_at integer not null,
      end_at integer not null,
      is_demo boolean not null,
      primary key (county_id, deadline_id),
      foreign key (county_id, task_id) references task (county_id, task_id)
    );
    create index deadline_task on deadline (county_id, task_id);
    create index deadline_due on deadline (county_id, due_on);

    create table target (
      county_id uuid not null,
      target_id uuid not null,
      task_id uuid not null,
      clause_id uuid not null,
      ordinal integer not null,
      indicator text not null,
      comparator text not null,
      value numeric,
      water_class text,
      unit text not null,
      firmness text not null check (firmness in ('must', 'strive')),
      is_approximate boolean not null,
      base text,
      scope text,
      by_date date,
      is_external boolean not null,
      text text not null,
      is_demo boolean not null,
      primary key (county_id, target_id),
      check (value is null or water_class is null),
      foreign key (county_id, task_id) references task (county_id, task_id),
      foreign key (county_id, clause_id) references clause (county_id, clause_id)
    );
    create index target_task on target (county_id, task_id);

    create table figure (
      county_id uuid not null,
      figure_id uuid not null,
      task_id uuid not null,
      clause_id uuid not null,
      ordinal integer not null,
      kind text not null,
      comparator text,
      value numeric,
      unit text,
      text text not null,
      is_demo boolean not null,
      primary key (county_id, figure_id),
      foreign key (county_id, task_id) references task (county_id, task_id),
      foreign key (county_id, clause_id) references clause (county_id, clause_id)
    );
    create index figure_task on figure (county_id, task_id);

    create table cited_document (
      county_id uuid not null,
      cited_document_id uuid not null,
      task_id uuid not null,
      ordinal integer not null,
      text text not null,
      is_demo boolean not null,
      primary key (county_id, cited_document_id),
      foreign key (county_id, task_id) references task (county_id, task_id)
    );
    create index cited_document_task on cited_document (county_id, task_id);

    create table annexed_object (
      county_id uuid not null,
      annexed_object_id uuid not null,
      plan_version_id uuid not null,
      ordinal integer not null,
      key text not null,
      kind text not null check (kind in ('river-section', 'water-source')),
      name text not null,
      river text,
      lon numeric,
      lat numeric,
      lon_lat_text text not null,
      target_class text,
      class_text text not null,
      state text,
      start_at integer not null,
      end_at integer not null,
      is_demo boolean not null,
      primary key (county_id, annexed_object_id),
      unique (county_id, plan_version_id, key),
      foreign key (county_id, plan_version_id) references plan_version (county_id, plan_version_id)
    );

    create table plan_issue (
      county_id uuid not null,
      plan_issue_id uuid not null,
      plan_version_id uuid not null,
      ordinal integer not null,
      code text not null,
      severity text not null,
      item text,
      params jsonb not null,
      start_at integer not null,
      end_at integer not null,
      is_demo boolean not null,
      primary key (county_id, plan_issue_id),
      foreign key (county_id, plan_version_id) references plan_version (county_id, plan_version_id)
    );
    create index plan_issue_version on plan_issue (county_id, plan_version_id);
`

export const accountsAndPlansMigration = {
  id: '0002_accounts_and_plans',
  sql: ACCOUNTS + UNITS + IMPORTS + PLANS + LEDGER,
} as const satisfies Migration
