export { waterHandlers } from './water-routes.ts'
export { optionsOf, SECTION_RULES, WATER_EDITION, WATER_PACK_HASH } from './water-rules.ts'
