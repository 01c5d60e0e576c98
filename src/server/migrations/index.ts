import { platformMigration } from './0001-platform.ts'
import { accountsAndPlansMigration } from './0002-accounts-and-plans.ts'
import { workbenchMigration } from './0003-workbench.ts'
import { observationsMigration } from './0004-observations.ts'
import { stagedReadingsMigration } from './0005-staged-readings.ts'
import type { Migration } from './migration.ts'

/** 迁移清单 — every step in order; a new one goes at the end, an old one is never touched. */
export const MIGRATIONS: readonly Migration[] = [
  platformMigration,
  accountsAndPlansMigration,
  workbenchMigration,
  observationsMigration,
  stagedReadingsMigration,
]
