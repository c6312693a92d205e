import type { Framework } from './framework.ts';
import { rsCorsOptions } from './parts/rs-cors-options.ts';

export const goChi: Framework = {
  id: 'go-chi',
  title: 'Go: go-chi/cors',
  group: 'Go',
  syntax: 'go',
  where:
    'On the top router `r`, the first `r.Use`, before authentication and all routes. `go get github.com/go-chi/cors` first.',
  trap: 'On a group or below `r.With`, no route matches the OPTIONS, and the preflight is 405. A method that is not listed loses the headers of the actual answer too, so GET, HEAD and POST stay in the list.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is 200 with Access-Control-Allow-Methods of just that method; a refused one has only Vary.',
  proof: { kind: 'proved', version: 'Go 1.19.8, chi 5.0.7, go-chi/cors 1.2.1' },
  docs: 'https://github.com/go-chi/cors',
  snippet: (policy) => `// import "github.com/go-chi/cors"
r.Use(cors.Handler(cors.Options{
${rsCorsOptions(policy)}
}))
`,
};
