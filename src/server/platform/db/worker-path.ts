/** 引擎线程文件 — the build puts the worker's bundle beside the bundle this module ends up in. */
export const BUNDLED_WORKER = new URL('./pglite-worker.js', import.meta.url)
