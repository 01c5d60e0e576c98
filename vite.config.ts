import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const API = 'http://127.0.0.1:8080'
const HOME = 'living-plan-page.tsx'

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
        const home = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${HOME}`))
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

export default defineConfig({
  root: 'src/web',
  base: '/',
  plugins: [react(), preloadHome()],
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': API, '/healthz': API } },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'chrome109',
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { app: 'src/web/index.html', 'sign-in': 'src/web/sign-in.html' } },
  },
})
