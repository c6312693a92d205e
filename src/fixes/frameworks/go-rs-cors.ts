import type { Framework } from './framework.ts';
import { rsCorsOptions } from './parts/rs-cors-options.ts';

export const goRsCors: Framework = {
  id: 'go-rs-cors',
  title: 'Go: rs/cors',
  group: 'Go',
  syntax: 'go',
  where: 'In `main`, around the whole mux or router; serve `handler`. `go get github.com/rs/cors` first.',
  trap: 'A method that is not listed loses the headers of the actual answer too, so GET, HEAD and POST stay in the list. `cors.Default()` allows neither PUT nor Authorization. Inside authentication, preflights are refused by that one.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is 204 (1.7: 200) with Access-Control-Allow-Methods of just that method; a refused one has only Vary.',
  proof: { kind: 'proved', version: 'Go 1.19.8, rs/cors 1.7.0' },
  docs: 'https://pkg.go.dev/github.com/rs/cors',
  snippet: (policy) => `// import "github.com/rs/cors"
handler := cors.New(cors.Options{
${rsCorsOptions(policy)}
}).Handler(mux)
`,
};
