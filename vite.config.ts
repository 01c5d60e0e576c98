import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const API = 'http://127.0.0.1:8080'

export default defineConfig({
  root: 'src/web',
  base: '/',
  plugins: [react()],
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': API, '/healthz': API } },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'chrome109',
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { app: 'src/web/index.html', 'sign-in': 'src/web/sign-in.html' } },
  },
})
