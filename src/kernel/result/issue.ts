/** 严重程度 — error: nothing may follow; warning: a person must decide; info: worth knowing. */
export type Severity = 'error' | 'warning' | 'info'

/** 文本区间 — half-open span [start, end) in UTF-16 code units of a document's decoded text. */
export interface TextSpan {
  readonly start: number
  readonly end: number
}

/** 来源区间 — a text span of a named document. */
export interface SourceSpan extends TextSpan {
  readonly documentId: string
}

/**
 * 问题 — one expected finding, as a code with parameters and a place; its sentence lives in the dictionaries.
 * `Code` is a closed union declared by whoever reports (plan lint, import guard, …).
 */
export interface Issue<Code extends string = string> {
  readonly code: Code
  readonly severity: Severity
  /** Key of the plan item concerned, for example A-2-4. */
  readonly item?: string
  readonly params: Readonly<Record<string, string | number>>
  readonly source: TextSpan
}
