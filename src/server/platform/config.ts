import { z } from 'zod'
import { appError } from './error.ts'

export type ConfigErrorCode = 'CONFIG_INVALID'

/** What a right value looks like, for the message; one entry a variable. */
const EXPECTED = {
  DATABASE_URL: {
    zh: ' postgres:// 或 postgresql:// 开头的地址',
    en: 'an address that begins with postgres:// or postgresql://',
  },
  BILAN_DATA: { zh: '目录路径', en: 'the path of a folder' },
  BILAN_SAMPLES: { zh: '目录路径', en: 'the path of a folder' },
  BILAN_HOST: { zh: '主机名或 IP 地址', en: 'a host name or IP address' },
  BILAN_PORT: { zh: ' 0 到 65535 的整数', en: 'a whole number from 0 to 65535' },
  BILAN_LOG: {
    zh: ' debug、info、warn、error、silent 之一',
    en: 'one of debug, info, warn, error, silent',
  },
} as const
type Variable = keyof typeof EXPECTED

const isPostgresUrl = (text: string): boolean => URL.canParse(text) && /^postgres(ql)?:\/\//.test(text)

const path = z.string().refine((text) => !text.includes('\0'))

const ENVIRONMENT = {
  DATABASE_URL: z.string().refine(isPostgresUrl).optional(),
  BILAN_DATA: path.default('./data'),
  BILAN_SAMPLES: path.optional(),
  BILAN_HOST: z
    .string()
    .regex(/^[\p{L}\p{N}.:_-]+$/u)
    .default('127.0.0.1'),
  BILAN_PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().max(65_535))
    .default(8080),
  BILAN_LOG: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
}

/** 运行配置 — everything that is set from outside the process. */
export interface Config {
  /** A PostgreSQL server; without it the embedded engine keeps its data in `dataDirectory`. */
  readonly databaseUrl: string | undefined
  readonly dataDirectory: string
  /** The counties of the first start; without it those that come with the product. */
  readonly samplesDirectory: string | undefined
  readonly host: string
  readonly port: number
  readonly logLevel: z.infer<typeof ENVIRONMENT.BILAN_LOG>
}

/** 读取配置 — from environment variables; an empty one counts as absent, a wrong one is named (CONFIG_INVALID). */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const read = <T>(name: Variable, schema: z.ZodType<T>): T => {
    const value = environment[name]
    const result = schema.safeParse(value === '' ? undefined : value)
    if (result.success) return result.data
    throw appError('CONFIG_INVALID', { name, expectedZh: EXPECTED[name].zh, expectedEn: EXPECTED[name].en })
  }
  return {
    databaseUrl: read('DATABASE_URL', ENVIRONMENT.DATABASE_URL),
    dataDirectory: read('BILAN_DATA', ENVIRONMENT.BILAN_DATA),
    samplesDirectory: read('BILAN_SAMPLES', ENVIRONMENT.BILAN_SAMPLES),
    host: read('BILAN_HOST', ENVIRONMENT.BILAN_HOST),
    port: read('BILAN_PORT', ENVIRONMENT.BILAN_PORT),
    logLevel: read('BILAN_LOG', ENVIRONMENT.BILAN_LOG),
  }
}
