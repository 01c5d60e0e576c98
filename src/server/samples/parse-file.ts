import { z } from 'zod'

/** 解析文件 — JSON held against its schema. Throws, naming the file and every place that is not as it should be. */
export function parseFile<T>(path: string, text: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(parseJson(path, text))
  if (!result.success) throw new TypeError(`${path}: ${z.prettifyError(result.error)}`)
  return result.data
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new TypeError(`${path}: ${cause instanceof Error ? cause.message : cause}`, { cause })
  }
}
