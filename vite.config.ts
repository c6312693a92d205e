import { crx } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };

export default defineConfig({
  plugins: [preact(), crx({ manifest })],
  build: {
    target: 'chrome120',
    // The panel is opened by devtools.ts, not named in the manifest, so the build has to be told of it.
    rollupOptions: { input: { panel: 'panel/panel.html' } },
  },
});
