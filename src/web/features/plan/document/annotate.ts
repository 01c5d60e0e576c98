/** 注文 — what stands above a printed figure, by its key; null where nothing is known or the figures are switched off. */
export type Annotate = (figure: string) => string | null

export const withoutAnnotation: Annotate = () => null
