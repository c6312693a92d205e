import { goStack, MUX, serve } from '../go.mjs';

export const stack = goStack({
  id: 'go-http',
  declarations: ({ snippet }) => snippet ?? '',
  main: (setting) => `${MUX}${serve(setting, setting.snippet ? 'cors(mux)' : 'mux')}`,
});
