import { closeSync, fsyncSync, openSync } from 'node:fs'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { systemCode } from './errors.ts'

type Init = NodeFS['init']

interface OpenFile {
  readonly nfd?: number
  readonly node: { readonly parent?: { readonly name: string } }
}

/** The part of Emscripten's NODEFS that we complete; PGlite 0.5.16, pinned exactly, because these are internals. */
interface NodeFsInternals {
  readonly realPath: (node: unknown) => string
  readonly stream_ops: {
    fsync?: (stream: OpenFile) => number
    write: (stream: OpenFile, buffer: unknown, offset: number, length: number, position: number) => number
  }
  readonly node_ops: {
    mknod: (parent: unknown, name: string, mode: number, device: number) => unknown
    rename: (node: unknown, newParent: unknown, newName: string) => void
  }
}

interface DurableNodeFsOptions {
  readonly onSync: () => void
  /** fsync failed: what was written may be gone, so nothing may be acknowledged any more. Must not return. */
  readonly onSyncFailure: (error: unknown) => never
}

/**
 * 落盘文件系统 — PGlite's Node file system with fsync. As shipped it has none, so that a commit reaches the page cache
 * only. Directories in which files were created or renamed are synced before the next file is, because a synced file
 * whose name is lost is lost as well.
 */
export class DurableNodeFs extends NodeFS {
  readonly #options: DurableNodeFsOptions
  readonly #dirtyDirectories = new Set<string>()
  /** Bytes written to the write-ahead log since the owner last set this to 0. */
  logBytes = 0

  constructor(directory: string, options: DurableNodeFsOptions) {
    super(directory)
    this.#options = options
  }

  override async init(...[pg, options]: Parameters<Init>): ReturnType<Init> {
    const { emscriptenOpts } = await super.init(pg, options)
    const preRun = [
      ...(emscriptenOpts.preRun ?? []),
      (module: { NODEFS: NodeFsInternals }) => this.complete(module.NODEFS),
    ]
    return { emscriptenOpts: { ...emscriptenOpts, preRun } }
  }

  /** Gives Emscripten's NODEFS what it lacks; called before the engine starts. */
  complete(nodeFs: NodeFsInternals): void {
    const { mknod, rename } = nodeFs.node_ops
    nodeFs.node_ops.mknod = (parent, name, mode, device) => {
      this.#dirtyDirectories.add(nodeFs.realPath(parent))
      return mknod(parent, name, mode, device)
    }
    nodeFs.node_ops.rename = (node, newParent, newName) => {
      this.#dirtyDirectories.add(nodeFs.realPath(newParent))
      rename(node, newParent, newName)
    }
    const { write } = nodeFs.stream_ops
    nodeFs.stream_ops.write = (stream, buffer, offset, length, position) => {
      if (stream.node.parent?.name === 'pg_wal') this.logBytes += length
      return write(stream, buffer, offset, length, position)
    }
    nodeFs.stream_ops.fsync = (stream) => {
      try {
        this.#syncDirectories()
        if (stream.nfd !== undefined) this.#sync(stream.nfd)
      } catch (error) {
        this.#options.onSyncFailure(error)
      }
      return 0
    }
  }

  #syncDirectories(): void {
    for (const directory of this.#dirtyDirectories) syncDirectory(directory)
    this.#dirtyDirectories.clear()
  }

  #sync(descriptor: number): void {
    fsyncSync(descriptor)
    this.#options.onSync()
  }
}

/** 目录落盘 — makes the names in a directory durable; Windows does it by itself and refuses the call. */
function syncDirectory(directory: string): void {
  if (process.platform === 'win32') return
  let descriptor: number
  try {
    descriptor = openSync(directory, 'r')
  } catch (error) {
    // A directory that was dropped since has no names to keep.
    if (systemCode(error) === 'ENOENT') return
    throw error
  }
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
