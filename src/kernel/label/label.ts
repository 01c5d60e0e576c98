/** 双语标签 — a name in Chinese (first) and English; both are always given. Texts of a plan are never translated. */
export interface Label {
  readonly zh: string
  readonly en: string
}
