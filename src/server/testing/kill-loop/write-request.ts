/** How many writes the client keeps under way; the kill must fall while at least 8 are. */
export const WRITES_IN_FLIGHT = 16

/** The county whose chain the writes are appended to. */
export const COUNTY_ID = '01890a5d-ac96-774b-bcce-b302099a8057'

/** Several pages long, so that a torn row would show. */
export function bodyOf(writeId: string): string {
  return `${writeId}·`.repeat(1_000)
}
