import type { Migration } from './migration.ts'

/**
 * What a person settles replaces rows, never changes them: a row is in force from known_at to known_until, and names the
 * settlement it came from (null: as printed). A task carries its lineage through versions as clauses do.
 */
const SETTLED_ROWS = `
    alter table task add column lineage_id uuid;
    update task set lineage_id = task_id;
    alter table task alter column lineage_id set not null;
    create index task_lineage on task (county_id, lineage_id);
    create index clause_lineage on clause (county_id, lineage_id);

    alter table assignment add column known_at timestamptz, add column known_until timestamptz, add column settlement_id uuid;
    alter table deadline add column known_at timestamptz, add column known_until timestamptz, add column settlement_id uuid;
    alter table target add column known_at timestamptz, add column known_until timestamptz, add column settlement_id uuid;
    update assignment a set known_at = v.known_at from task t join plan_version v
      on v.county_id = t.county_id and v.plan_version_id = t.plan_version_id
      where t.county_id = a.county_id and t.task_id = a.task_id;
    update deadline d set known_at = v.known_at from task t join plan_version v
      on v.county_id = t.county_id and v.plan_version_id = t.plan_version_id
      where t.county_id = d.county_id and t.task_id = d.task_id;
    update target g set known_at = v.known_at from task t join plan_version v
      on v.county_id = t.county_id and v.plan_version_id = t.plan_version_id
      where t.county_id = g.county_id and t.task_id = g.task_id;
    alter table assignment alter column known_at set not null;
    alter table deadline alter column known_at set not null;
    alter table target alter column known_at set not null;
`

const SETTLEMENTS = `
    alter table plan_import
      add column amends_plan_id uuid,
      add column rolled_from uuid,
      add constraint plan_import_amends foreign key (county_id, amends_plan_id) references plan (county_id, plan_id),
      add constraint plan_import_rolled_from
        foreign key (county_id, rolled_from) references plan_version (county_id, plan_version_id);

    create table plan_settlement (
      county_id uuid not null references county,
      settlement_id uuid not null,
      import_id uuid,
      plan_id uuid,
      lineage_id uuid,
      task_key text,
      kind text not null check (kind in ('correction', 'confirmation', 'question', 'rolledOver')),
      field text check (field in ('lead', 'supporting', 'responsible', 'deadlines', 'targets')),
      before jsonb,
      after jsonb,
      mark_code text,
      mark_text text,
      reason text not null,
      settled_by text not null,
      known_at timestamptz not null,
      ended_kind text check (ended_kind in ('withdrawn', 'replaced', 'amended')),
      ended_by text,
      ended_at timestamptz,
      is_demo boolean not null,
      primary key (county_id, settlement_id),
      check ((import_id is null) <> (plan_id is null)),
      check ((field is null) = (after is null) and (field is null) = (before is null)),
      check ((mark_code is null) = (mark_text is null)),
      check ((ended_kind is null) = (ended_at is null) and (ended_kind is null) = (ended_by is null)),
      foreign key (county_id, import_id) references plan_import (county_id, import_id),
      foreign key (county_id, plan_id) references plan (county_id, plan_id)
    );
    create index plan_settlement_plan on plan_settlement (county_id, plan_id, lineage_id);
    create index plan_settlement_import on plan_settlement (county_id, import_id);

    create table deadline_event (
      county_id uuid not null references county,
      deadline_event_id uuid not null,
      plan_id uuid not null,
      lineage_id uuid not null,
      event text not null,
      happened_on date,
      reason text not null,
      recorded_by text not null,
      known_at timestamptz not null,
      is_demo boolean not null,
      primary key (county_id, deadline_event_id),
      foreign key (county_id, plan_id) references plan (county_id, plan_id)
    );
    create index deadline_event_plan on deadline_event (county_id, plan_id, lineage_id);
`

/**
 * Chinese has no spaces: a text is searched by its characters and its pairs of neighbouring ones, and a longer word is checked
 * again with LIKE. Both sides are folded alike (search_fold, and the same in modules/plan/tasks/search): width, compatibility
 * forms, ASCII capitals and the brackets of document numbers make no difference, white space is left out. Both functions are
 * independent of the locale, so that they can be indexed. The county stands among the pairs: one index answers for one
 * county, and no other is ever preferred to it. Running zh_grams for every row takes seconds, which is why its cost is
 * overstated. The pending list is kept short, and no statistics are taken of it: nothing vacuums the embedded engine.
 */
const SEARCH = `
    create function search_fold(given text) returns text language sql immutable parallel safe strict as $$
      select translate(lower(normalize(given, NFKC) collate "C"), U&'\\3014\\3015\\3010\\3011\\0020\\0009\\000A\\000B\\000C\\000D', '[][]')
    $$;
    create function zh_grams(folded text) returns text[] language sql immutable parallel safe strict cost 10000 as $$
      select string_to_array(folded, null) || array(
        select pair
        from (select c || lead(c) over () as pair from unnest(string_to_array(folded, null)) as characters (c)) pairs
        where pair is not null
      )
    $$;

    create table task_search (
      county_id uuid not null,
      task_id uuid not null,
      plan_version_id uuid not null,
      ordinal integer not null,
      text text not null,
      folded text not null generated always as (search_fold(text)) stored,
      is_demo boolean not null,
      primary key (county_id, task_id),
      foreign key (county_id, task_id) references task (county_id, task_id)
    );
    alter table clause add column folded text not null generated always as (search_fold(text)) stored;
    create index task_search_grams on task_search
      using gin ((zh_grams(folded) || county_id::text)) with (gin_pending_list_limit = 1024);
    create index clause_grams on clause
      using gin ((zh_grams(folded) || county_id::text)) with (gin_pending_list_limit = 1024);
    alter index task_search_grams alter column 1 set statistics 0;
    alter index clause_grams alter column 1 set statistics 0;
    insert into task_search (county_id, task_id, plan_version_id, ordinal, text, is_demo)
      select t.county_id, t.task_id, t.plan_version_id, t.ordinal,
        t.title || U&'\\001F' || coalesce((select string_agg(p, U&'\\001F') from jsonb_array_elements_text(t.path) p), '')
          || U&'\\001F' || coalesce((select string_agg(c.text, '' order by c.ordinal) from clause c
            where c.county_id = t.county_id and c.task_id = t.task_id), ''),
        t.is_demo
      from task t;
`

const UNITS = `
    alter table unit_set add column rule jsonb;
    update unit_set set rule = case when is_stated
      then jsonb_build_object('kind', 'listed') else jsonb_build_object('kind', 'unstated') end;
    alter table unit_set alter column rule set not null;
    alter table unit_set drop column is_stated;

    create table calendar_feed (
      county_id uuid not null references county,
      unit_id uuid not null,
      token_hash text not null,
      token text not null,
      created_at timestamptz not null,
      created_by text not null,
      is_demo boolean not null,
      primary key (county_id, unit_id),
      foreign key (county_id, unit_id) references org_unit (county_id, unit_id)
    );
    create index calendar_feed_token on calendar_feed (token_hash);
`

const POLICIES = `
    create table policy (
      county_id uuid not null references county,
      policy_id uuid not null,
      title text,
      doc_number text,
      issuer text,
      issued_on date,
      note text not null,
      is_demo boolean not null,
      primary key (county_id, policy_id),
      check (title is not null or doc_number is not null)
    );
    create unique index policy_title_number on policy (county_id, coalesce(title, ''), coalesce(doc_number, ''));

    create table policy_file (
      county_id uuid not null,
      policy_id uuid not null,
      file_id uuid not null,
      added_at timestamptz not null,
      added_by text not null,
      is_demo boolean not null,
      primary key (county_id, policy_id, file_id),
      foreign key (county_id, policy_id) references policy (county_id, policy_id),
      foreign key (county_id, file_id) references stored_file (county_id, file_id)
    );

    alter table cited_document add column policy_id uuid;
    alter table cited_document add constraint cited_document_policy
      foreign key (county_id, policy_id) references policy (county_id, policy_id);
    create index cited_document_policy on cited_document (county_id, policy_id);
`

const GEOGRAPHY = `
    create table county_geography (
      county_id uuid not null references county,
      geography jsonb not null,
      known_at timestamptz not null,
      is_demo boolean not null,
      primary key (county_id)
    );
`

export const workbenchMigration = {
  id: '0003_workbench',
  sql: SETTLED_ROWS + SETTLEMENTS + SEARCH + UNITS + POLICIES + GEOGRAPHY,
} as const satisfies Migration
