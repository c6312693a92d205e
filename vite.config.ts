import { crx } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };

/**
 * Gives a script that goes into pages the name that it says in its first line, for stack traces and DevTools. The name
 * has to be in a comment, and the minifier keeps none.
 * @see https://tc39.es/ecma426/#sec-linking-generated-code
 */
const nameScripts: Plugin = {
  name: 'name-scripts',
  enforce: 'post',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'chunk') file.code = file.code.replace(/["'`]name: ([\w.-]+)["'`];?/g, '\n//# sourceURL=$1\n');
    }
  },
};

export default defineConfig({
  plugins: [preact(), crx({ manifest }), nameScripts],
  build: {
    target: 'chrome120',
    // The panel is opened by devtools.ts, not named in the manifest, so the build has to be told of it.
    rollupOptions: { input: { panel: 'panel/panel.html' } },
  },
});
