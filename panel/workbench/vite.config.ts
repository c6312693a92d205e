import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  // Not the extension's: two servers must not share one folder of prebundled packages.
  cacheDir: '../../.cache/workbench',
  build: { outDir: '../../.cache/workbench-build', emptyOutDir: true, target: 'chrome120' },
  plugins: [preact()],
});
