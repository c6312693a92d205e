import { goStack, MUX, serve } from '../go.mjs';

export const stack = goStack({
  id: 'go-gorilla',
  named: [['gorilla/handlers', 'golang-github-gorilla-handlers-dev']],
  importsAfter: ['github.com/gorilla/handlers'],
  main: (setting) =>
    `${MUX}	router := mux
${setting.snippet ?? ''}${serve(setting, setting.snippet ? 'handler' : 'router')}`,
});
