import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { slim } from './slim.ts';

/**
 * Two pages, one app: `/` loads no office.js and calls nobody outside; `/taskpane.html` is what the manifests point to.
 * `/signin.html` is where the window in which somebody signs in comes back to.
 * Nothing is inlined, because the bridge's CSP allows neither inline scripts nor `data:` addresses.
 * Run as `vite build addin`.
 */
export default defineConfig({
  plugins: [react(), slim()],
  build: {
    outDir: '../dist/pane',
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ['addin/index.html', 'addin/taskpane.html', 'addin/signin.html'] },
  },
  server: { proxy: { '/api': 'http://localhost:3000' } },
});
