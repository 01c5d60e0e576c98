import { createContext } from 'react'
import type { VerdictState } from '#kernel/target/verdict.ts'
import type { Language } from '#web/i18n/language.ts'

/** 注文 — what stands above a printed figure. */
export interface FigureNote {
  readonly text: string
  readonly language: Language
  /** How its target stands; null where nothing is judged. */
  readonly state: VerdictState | null
}

/** The note of a figure, by its key; null where nothing is known or the figures are switched off. */
export type Annotate = (figure: string) => FigureNote | null

const withoutAnnotation: Annotate = () => null

/** Another moment changes this value only: the notes are set anew, paragraphs are not. */
export const AnnotateContext = createContext<Annotate>(withoutAnnotation)
