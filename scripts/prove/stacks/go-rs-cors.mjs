import { goStack, MUX, serve } from '../go.mjs';

export const stack = goStack({
  id: 'go-rs-cors',
  named: [['rs/cors', 'golang-github-rs-cors-dev']],
  importsAfter: ['github.com/rs/cors'],
  main: (setting) => `${MUX}${setting.snippet ?? ''}${serve(setting, setting.snippet ? 'handler' : 'mux')}`,
});
