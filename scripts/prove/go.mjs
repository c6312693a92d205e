import { aptVersion, commandVersion } from './needs.mjs';

/** @typedef {import('./stack.mjs').Stack} Stack */
/** @typedef {import('./stack.mjs').Setting} Setting */

/** What all of them serve, as functions of net/http. */
const HANDLERS = `func items(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("X-Request-Id", "r-1")
	w.Write([]byte("{}"))
}

func boom(w http.ResponseWriter, r *http.Request) { http.Error(w, "boom", 500) }

func private(w http.ResponseWriter, r *http.Request) { http.Error(w, "who are you?", 401) }
`;

/** Statements that make \`mux\`, which answers OPTIONS as most applications do: not at all. */
export const MUX = `	mux := http.NewServeMux()
	mux.HandleFunc("/api/items", func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodOptions {
			http.Error(w, "no such method", 405)
			return
		}
		items(w, r)
	})
	mux.HandleFunc("/api/boom", boom)
	mux.HandleFunc("/api/private", private)
`;

/**
 * A stack in Go, built from Debian's packages, without modules.
 *
 * @param {object} parts
 * @param {string} parts.id
 * @param {readonly [title: string, name: string][]} [parts.named] what it needs, and how Debian calls it
 * @param {readonly string[]} [parts.imports] in both phases
 * @param {readonly string[]} [parts.importsAfter] in the second
 * @param {(setting: Setting) => string} parts.main statements; they start the server
 * @param {(setting: Setting) => string} [parts.declarations]
 * @param {Stack['exceptions']} [parts.exceptions]
 * @returns {Stack}
 */
export function goStack({ id, named = [], imports = [], importsAfter = [], main, declarations, exceptions }) {
  const packages = named.map(([, name]) => name);
  return {
    id,
    needs: { apt: ['golang-go', ...packages] },
    // Without the snippet none of them answers OPTIONS but with 404 or 405.
    fails: { cause: 'preflight-not-routed' },
    ...(exceptions && { exceptions }),
    version: () =>
      [
        `Go ${commandVersion('go', ['version'], /go(\d[\d.]*)/)}`,
        ...named.map(([title, name]) => `${title} ${aptVersion(name)}`),
      ].join(', '),
    files: (setting) => {
      const all = ['net/http', ...imports, ...(setting.phase === 'after' ? importsAfter : [])];
      return {
        'main.go': `package main

import (
${all.map((path) => `\t"${path}"`).join('\n')}
)

${HANDLERS}
${declarations?.(setting) ?? ''}
func main() {
${main(setting)}}
`,
      };
    },
    build: () => [
      {
        command: 'go',
        args: ['build', '-o', 'server', 'main.go'],
        env: { GO111MODULE: 'off', GOPATH: '/usr/share/gocode', GOFLAGS: '' },
      },
    ],
    start: () => ({ command: './server', env: { GIN_MODE: 'release' } }),
  };
}

/** The statement that serves. @param {Setting} setting @param {string} handler */
export const serve = ({ port }, handler) => `	panic(http.ListenAndServe("127.0.0.1:${port}", ${handler}))
`;
