import type { Command } from 'commander'
import type { Language } from '#cli/language.ts'
import { registerAqiCommand } from './air-aqi.ts'
import { registerAirEvaluate } from './air-evaluate.ts'
import { registerAirRank } from './air-rank.ts'
import { registerAirWarn } from './air-warn.ts'

/** 注册空气命令 — none needs a server or a database. */
export function registerAirCommands(air: Command, language: Language): void {
  registerAqiCommand(air, language)
  registerAirEvaluate(air, language)
  registerAirRank(air, language)
  registerAirWarn(air, language)
}
