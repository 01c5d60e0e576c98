import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const API = 'http://127.0.0.1:8080'
/** Below this a compressed copy saves no packet. */
const SMALLEST_COMPRESSED = 1400
const HOME = 'living-plan-page.tsx'

/** Few files instead of many: what the sign-in page shares with the application, the application, the living plan. */
const CHUNKS = [
  // Large and wanted by some pages only: they must not ride along with the shell.
  { name: 'maplibre', test: /node_modules[\\/](?:maplibre-gl|@maplibre)[\\/]/, priority: 5 },
  { name: 'echarts', test: /node_modules[\\/](?:echarts|zrender|tslib)[\\/]/, priority: 5 },
  { name: 'react', test: /node_modules[\\/](?:react|react-dom|scheduler)[\\/]/, priority: 4 },
  { name: 'base', test: /src[\\/](?:kernel|contract|web[\\/](?:api|i18n|memory|ui))[\\/]/, priority: 3 },
  { name: 'shell', test: /node_modules[\\/]|src[\\/]web[\\/]shell[\\/]/, priority: 2 },
  {
    name: 'plan',
    test: /features[\\/]plan[\\/](?:document|living|panel|words|use-plan|pages[\\/]living)/,
    priority: 1,
  },
]

/**
 * The living plan is the home of the product: its code is fetched beside the shell's, not after it. Other pages load
 * when they are opened.
 */
function preloadHome(): Plugin {
  return {
    name: 'bilan-preload-home',
    transformIndexHtml: {
      order: 'post',
      handler(html, { filename, bundle = {} }) {
        if (!filename.endsWith('/index.html')) return
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
        const home = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/${HOME}`)))
        if (!home) return
        const isNew = (file: string) => !html.includes(file)
        const scripts = [home.fileName, ...home.imports].filter(isNew)
        const parts = chunks.filter(({ fileName }) => fileName === home.fileName || home.imports.includes(fileName))
        const styles = parts.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]).filter(isNew)
        return [
          ...scripts.map((file) => link({ rel: 'modulepreload', file })),
          ...styles.map((file) => link({ rel: 'preload', as: 'style', file })),
        ]
      },
    },
  }
}

function link({ file, ...attrs }: { rel: string; as?: string; file: string }) {
  return { tag: 'link', attrs: { ...attrs, crossorigin: true, href: `/${file}` }, injectTo: 'head' as const }
}

/** Compressed once here instead of at every request; gzip too, since browsers take Brotli only over TLS or loopback. */
function compressFiles(): Plugin {
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }
  return {
    name: 'bilan-compress-files',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      for (const output of Object.values(bundle)) {
        const content = Buffer.from(output.type === 'chunk' ? output.code : output.source)
        if (content.length < SMALLEST_COMPRESSED || !/\.(?:js|css|html)$/.test(output.fileName)) continue
        const path = join(dir, output.fileName)
        await writeFile(`${path}.br`, brotliCompressSync(content, brotli))
        await writeFile(`${path}.gz`, gzipSync(content, { level: 9 }))
      }
    },
  }
}

export default defineConfig({
  root: 'src/web',
  base: '/',
  plugins: [react(), preloadHome(), compressFiles()],
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': API, '/healthz': API } },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'chrome109',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { app: 'src/web/index.html', 'sign-in': 'src/web/sign-in.html' },
      output: { codeSplitting: { groups: CHUNKS } },
    },
  },
})
