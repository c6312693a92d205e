import { crx } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };

/**
 * Says who wrote a script that goes into pages: its first line names it, for stack traces. DevTools is told to pass over
 * it, so that its Initiator column and its debugger go on with the page's own code. Both is said in comments, of which
 * the minifier keeps none.
 * @see https://tc39.es/ecma426/
 */
const signScripts: Plugin = {
  name: 'sign-scripts',
  enforce: 'post',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      file.code = file.code.replace(/["'`]name: ([\w.-]+)["'`];?/g, (_said, name: string) => signature(name));
    }
  },
};

function signature(name: string): string {
  const map = {
    version: 3,
    sources: [name],
    sourcesContent: ['// Of the extension CORS Verdict: it is here while its switch "Page calls" is on.'],
    ignoreList: [0],
    names: [],
    // Every line is of that one source.
    mappings: 'AAAA;'.repeat(20),
  };
  const url = `data:application/json;base64,${Buffer.from(JSON.stringify(map)).toString('base64')}`;
  return `\n//# sourceURL=${name}\n//# sourceMappingURL=${url}\n`;
}

export default defineConfig({
  plugins: [preact(), crx({ manifest }), signScripts],
  build: {
    target: 'chrome120',
    // These pages are opened by our own code, not named in the manifest, so the build has to be told of them.
    rollupOptions: {
      input: { panel: 'panel/panel.html', 'own-tab': 'panel/own-tab.html' },
      // What signs the script signs the file that it is in.
      output: { codeSplitting: { groups: [{ name: 'page-calls-hook', test: /page-calls\/hook\.ts$/ }] } },
    },
  },
});
