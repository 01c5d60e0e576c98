import type { Log } from '#server/platform/log.ts'

/** 待接日志 — takes lines before there is a log to write them to, and hands them over when there is one. */
export interface LateLog extends Log {
  writeTo(log: Log): void
}

type Level = keyof Log

export function lateLog(): LateLog {
  const early: (readonly [Level, object, string])[] = []
  let target: Log | undefined
  const at =
    (level: Level) =>
    (facts: object, message: string): void => {
      if (target) target[level](facts, message)
      else early.push([level, facts, message])
    }
  return {
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    writeTo: (log) => {
      target = log
      for (const [level, facts, message] of early.splice(0)) log[level](facts, message)
    },
  }
}
