import type { Language } from '#cli/language.ts'
import { tell } from './texts.ts'
import { type DataFlags, json, withParts } from './with-parts.ts'

/** 重置账号密码 — prints a new first password once; the account's sessions end and its lock is lifted. */
export async function resetAccount(name: string, flags: DataFlags, language: Language): Promise<void> {
  await withParts(flags, async (parts) => {
    const { recoverAccount } = await import('#server/modules/account/index.ts')
    const password = await recoverAccount(parts, name, 'cli')
    const line = `${tell('accountName', language)}  ${name}\n${tell('password', language)}  ${password}  ${tell('once', language)}\n`
    process.stdout.write(flags.json ? json({ name, password }) : line)
  })
}
