import type { Migration } from './migration.ts'

export const platformMigration = {
  id: '0001_platform',
  sql: `
    create table county (
      county_id uuid primary key,
      slug text not null unique,
      name_zh text not null,
      name_en text not null,
      full_name text not null,
      is_demo boolean not null,
      demo_as_of timestamptz,
      config jsonb not null,
      created_at timestamptz not null
    );

    create table stored_file (
      county_id uuid not null references county,
      file_id uuid not null,
      sm3 text not null check (sm3 ~ '^[0-9a-f]{64}$'),
      name text not null,
      media_type text not null,
      size bigint not null check (size >= 0),
      received_at timestamptz not null,
      by text not null,
      primary key (county_id, file_id)
    );

    create table audit_entry (
      county_id uuid not null references county,
      seq bigint not null check (seq >= 1),
      at timestamptz not null,
      actor text not null,
      action text not null,
      object text not null,
      content text not null,
      content_hash text not null,
      prev text not null,
      hash text not null,
      primary key (county_id, seq)
    );

    create table audit_head (
      county_id uuid primary key references county,
      seq bigint not null,
      hash text not null
    );

    create table installation (
      key text primary key,
      value jsonb not null
    );
  `,
} as const satisfies Migration
