import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { MessageChannel, Worker } from 'node:worker_threads'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { unreadable } from '#formats/unreadable-error.ts'

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

/** 阅读引擎 — pdf.js with an open document, its parser in a thread of its own. */
export interface Engine {
  readonly library: Library
  readonly document: PDFDocumentProxy
  /** Rejects when the thread was ended for taking too much time or memory, or broke down; never resolves. */
  readonly failure: Promise<never>
  close(): Promise<void>
}

/** A plan of 200 pages takes two seconds. */
const TIME_LIMIT_MS = 20_000
const MEMORY_MB = 512
/** What the process may grow by: unpacked streams lie outside the heap that a thread's own limit covers. */
const GROWTH_BYTES = 640 * 1024 ** 2
const WATCH_EVERY_MS = 50

/** The thread is three lines, so that it needs no bundle of its own beside the one this module ends up in. */
const THREAD = `
const { workerData } = require('node:worker_threads')
import(workerData.url).then(({ WorkerMessageHandler }) => WorkerMessageHandler.initializeFromPort(workerData.port))
`

/**
 * 启动引擎 — opens a PDF without fonts, pictures, scripts or network. The parser runs in a thread because a small file
 * can unpack to gigabytes or keep a decoder busy for hours: what exceeds the limits is ended there, and the caller goes on.
 */
export async function startEngine(bytes: Uint8Array): Promise<Engine> {
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const library = await loadLibrary()
  const { port1, port2 } = new MessageChannel()
  const url = pathToFileURL(join(folder, 'legacy', 'build', 'pdf.worker.min.mjs')).href
  const thread = new Worker(THREAD, {
    eval: true,
    name: 'read-pdf',
    workerData: { url, port: port2 },
    transferList: [port2],
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  })
  const watch = watchThread(thread)
  const close = async (): Promise<void> => {
    watch.end()
    port1.close()
    await thread.terminate()
  }
  try {
    if (!isWorkerLike(port1)) throw new TypeError('a message port lacks what pdf.js needs of a worker')
    const opening = library.getDocument({
      ...optionsOf(folder),
      worker: library.PDFWorker.create({ port: port1 }),
      // The library takes the buffer over; the caller keeps its own.
      data: new Uint8Array(bytes),
      verbosity: library.VerbosityLevel.ERRORS,
    })
    return { library, document: await Promise.race([opening.promise, watch.failure]), failure: watch.failure, close }
  } catch (error) {
    await close()
    throw error
  }
}

function optionsOf(folder: string) {
  return {
    cMapUrl: `${join(folder, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
    isEvalSupported: false,
    useSystemFonts: false,
    useWasm: false,
    disableFontFace: true,
    enableXfa: false,
    // Pictures larger than this are not decoded: nothing is drawn.
    maxImageSize: 1,
  }
}

type WorkerLike = NonNullable<Parameters<Library['PDFWorker']['create']>[0]['port']>

/** pdf.js declares a browser's Worker and uses it as a port: it posts messages and listens to them. */
function isWorkerLike(port: unknown): port is WorkerLike {
  return typeof port === 'object' && port !== null && 'postMessage' in port && 'addEventListener' in port
}

/** When loaded pdf.js makes a DOMMatrix for drawing, which Node has not and nothing here uses: it gets a stand-in. */
async function loadLibrary(): Promise<Library> {
  const isMissing = !('DOMMatrix' in globalThis)
  if (isMissing) Reflect.set(globalThis, 'DOMMatrix', class {})
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs')
  } finally {
    if (isMissing) Reflect.deleteProperty(globalThis, 'DOMMatrix')
  }
}

function watchThread(thread: Worker): { readonly failure: Promise<never>; end(): void } {
  const startedAt = performance.now()
  const memoryAtStart = process.memoryUsage.rss()
  let timer: NodeJS.Timeout | undefined
  const failure = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      const isSlow = performance.now() - startedAt > TIME_LIMIT_MS
      const isHuge = process.memoryUsage.rss() - memoryAtStart > GROWTH_BYTES
      if (!isSlow && !isHuge) return
      clearInterval(timer)
      void thread.terminate()
      reject(unreadable('PDF_TOO_COMPLEX', {}))
    }, WATCH_EVERY_MS)
    thread.once('error', (error: Error) => {
      const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      reject(isMemory ? unreadable('PDF_TOO_COMPLEX', {}) : error)
    })
  })
  // Whoever waits for a page hears of it; between two pages nobody does.
  failure.catch(() => undefined)
  return { failure, end: () => clearInterval(timer) }
}
