import {
  LEVEL_COUNT,
  type NumberingDefinitions,
  type NumberingInstance,
  type NumberingLevel,
} from '#formats/numbering/numbering-definitions.ts'
import { type ListLevel, readLevel } from './read-list-level.ts'
import { STRUCTURE, type WordStreams } from './word-streams.ts'

/** 列表 — the numbering of a file, and the lists (by number) that count in a way we do not know. */
export interface WordLists {
  readonly definitions: NumberingDefinitions
  readonly uncountable: ReadonlySet<string>
}

interface ListDefinition {
  readonly levels: readonly ListLevel[]
}

const LIST_LENGTH = 28
const OVERRIDE_LENGTH = 16
const IS_SIMPLE = 0x1
const NO_STYLE = 0xfff

/** 读列表 — list definitions with their levels, and the overrides that paragraphs refer to by number, from 1. */
export function readLists(streams: WordStreams): WordLists {
  const definitions = new Map<string, NumberingInstance>()
  const uncountable = new Set<string>()
  const lists = readDefinitions(streams)
  const overrides = streams.structure(STRUCTURE.listOverrides)
  const count = overrides.length === 0 ? 0 : overrides.i32(0)
  let dataAt = 4 + count * OVERRIDE_LENGTH
  for (let index = 0; index < count; index += 1) {
    const entry = overrides.slice(4 + index * OVERRIDE_LENGTH, OVERRIDE_LENGTH)
    const list = lists.get(entry.i32(0))
    const levels = new Map(list?.levels.entries())
    const startOverrides = new Map<number, number>()
    dataAt += 4
    for (let change = 0; change < entry.u8(12); change += 1) {
      const flags = overrides.u32(dataAt + 4)
      const level = flags & 0xf
      if ((flags & 0x10) !== 0) startOverrides.set(level, overrides.i32(dataAt))
      dataAt += 8
      if ((flags & 0x20) === 0) continue
      const read = readLevel(overrides, dataAt)
      dataAt += read.length
      levels.set(level, { ...read, paragraphStyle: list?.levels[level]?.paragraphStyle ?? null })
      if ((flags & 0x10) !== 0) startOverrides.set(level, read.start)
    }
    const id = String(index + 1)
    definitions.set(id, { id, counterId: String(entry.i32(0)), levels, startOverrides })
    if ([...levels.values()].some(({ isCountable }) => !isCountable)) uncountable.add(id)
  }
  return { definitions, uncountable }
}

/** Definitions by their number; their levels follow all of them, beyond the declared length. */
function readDefinitions(streams: WordStreams): ReadonlyMap<number, ListDefinition> {
  const found = new Map<number, ListDefinition>()
  const lists = streams.structure(STRUCTURE.lists)
  if (lists.length === 0) return found
  let at = streams.structureStart(STRUCTURE.lists) + lists.length
  for (let index = 0; index < lists.i16(0); index += 1) {
    const entry = lists.slice(2 + index * LIST_LENGTH, LIST_LENGTH)
    const levels: (ListLevel & NumberingLevel)[] = []
    const count = (entry.u8(26) & IS_SIMPLE) === 0 ? LEVEL_COUNT : 1
    for (let level = 0; level < count; level += 1) {
      const read = readLevel(streams.table, at)
      at += read.length
      const style = entry.u16(8 + level * 2)
      levels.push({ ...read, paragraphStyle: style === NO_STYLE ? null : String(style) })
    }
    found.set(entry.i32(0), { levels })
  }
  return found
}
