import type { Request } from '#web/api/address.ts'
import { unreachable } from '#web/api/api-error.ts'
import type { AnyInput } from '#web/api/route-types.ts'

export interface RawAnswer {
  readonly status: number
  readonly body: unknown
}

// The header no foreign page can set: the server refuses writes without it (cross-site request forgery).
const OWN_HEADERS = { 'x-bilan': '1', accept: 'application/json' }

function parse(text: string): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** 发送 — one exchange over fetch; throws ApiError UNREACHABLE when no answer came, and passes an abort on. */
export async function send({ method, address }: Request, input: AnyInput): Promise<RawAnswer> {
  const hasBody = input.body !== undefined
  try {
    const answer = await fetch(address, {
      method,
      headers: hasBody ? { ...OWN_HEADERS, 'content-type': 'application/json' } : OWN_HEADERS,
      ...(hasBody ? { body: JSON.stringify(input.body) } : {}),
      ...(input.signal ? { signal: input.signal } : {}),
    })
    return { status: answer.status, body: parse(await answer.text()) }
  } catch (cause) {
    if (input.signal?.aborted) throw cause
    throw unreachable()
  }
}

/** 上传 — one file as multipart/form-data; XMLHttpRequest because fetch cannot tell how much has been sent. */
export function sendFile({ method, address }: Request, file: File, input: AnyInput): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(method, address)
    for (const [name, value] of Object.entries(OWN_HEADERS)) request.setRequestHeader(name, value)
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) input.onProgress?.(event.loaded / event.total)
    }
    request.onload = () => resolve({ status: request.status, body: parse(request.responseText) })
    request.onerror = () => reject(unreachable())
    request.onabort = () => reject(new DOMException('upload aborted', 'AbortError'))
    input.signal?.addEventListener('abort', () => request.abort(), { once: true })
    const form = new FormData()
    form.append('file', file)
    request.send(form)
  })
}
