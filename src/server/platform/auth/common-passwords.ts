/**
 * What people choose when told to use a capital, a digit and a sign. Compared in small letters, with digits and signs at
 * both ends cut off and the usual replacements undone, so that P@ssw0rd2024! is "password".
 */
const COMMON_WORDS = new Set([
  ...['password', 'passwort', 'passcode', 'passphrase', 'secret', 'letmein', 'welcome', 'changeme', 'default', 'login'],
  ...['admin', 'administrator', 'root', 'system', 'manager', 'superuser', 'user', 'guest', 'test', 'demo', 'oracle'],
  ...[
    'qwerty',
    'qwertyuiop',
    'qwertyui',
    'qazwsx',
    'qazwsxedc',
    'asdfgh',
    'asdfghjkl',
    'zxcvbn',
    'zxcvbnm',
    'qweasdzxc',
  ],
  ...['qweasd', 'qwer', 'asdf', 'zxcv', 'zaqxsw', 'zaqwsx', 'poiuytrewq', 'abc', 'abcd', 'abcde', 'abcdef', 'abcdefg'],
  ...['iloveyou', 'woaini', 'woaiwojia', 'wodemima', 'mima', 'nihao', 'zhongguo', 'china', 'beijing', 'huanbao'],
  ...['huanbaoju', 'shengtai', 'monkey', 'dragon', 'sunshine', 'princess', 'football', 'baseball', 'master', 'shadow'],
  ...['superman', 'batman', 'trustno', 'hello', 'helloworld', 'computer', 'internet', 'windows', 'server', 'bilan'],
])

/** The keyboard and the alphabet walked along with a finger, whatever stands between. */
const WALKS = ['1234567890', '0987654321', '1qaz2wsx3edc4rfv', '1q2w3e4r5t6y7u8i', 'abcdefghijklmnopqrstuvwxyz']
const WALK_SHARE = 0.7

const UNDONE: Readonly<Record<string, string>> = { '@': 'a', '4': 'a', '0': 'o', '1': 'l', '3': 'e', $: 's', '5': 's' }

/** 常见口令 — is it one of the first that anybody would try? */
export function isCommonPassword(password: string): boolean {
  const small = password.toLowerCase()
  const withoutTail = small.replace(/[\d\W_]+$/u, '')
  const bare = withoutTail.replace(/^[\d\W_]+/u, '')
  const words = [bare, undone(withoutTail), undone(bare)].map((word) => word.replace(/[^a-z]/g, ''))
  if (words.some((word) => COMMON_WORDS.has(word) || COMMON_WORDS.has(halved(word)))) return true
  return new Set(small).size <= 4 || isWalk(small)
}

const undone = (word: string): string => word.replace(/[@4013$5]/g, (sign) => UNDONE[sign] ?? sign)

/** abcabc → abc */
function halved(word: string): string {
  const half = word.slice(0, word.length / 2)
  return half + half === word ? half : word
}

function isWalk(small: string): boolean {
  const plain = small.replace(/[^a-z0-9]/g, '')
  return WALKS.some((walk) => longestCommonRun(plain, walk) >= Math.max(6, plain.length * WALK_SHARE))
}

function longestCommonRun(text: string, walk: string): number {
  let longest = 0
  for (let start = 0; start < text.length; start += 1) {
    while (start + longest < text.length && walk.includes(text.slice(start, start + longest + 1))) longest += 1
  }
  return longest
}
