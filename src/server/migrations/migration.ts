/** 迁移 — one forward step of the schema; once released its text never changes, because its hash is recorded. */
export interface Migration {
  readonly id: string
  readonly sql: string
}
