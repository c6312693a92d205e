import { aptVersion } from '../needs.mjs';

/** @type {import('../stack.mjs').Stack} */
export const stack = {
  id: 'rack-cors',
  needs: { apt: ['puma', 'ruby-rack-cors', 'ruby-sinatra'] },
  fails: { cause: 'preflight-not-routed' },
  version: () => `rack-cors ${aptVersion('ruby-rack-cors')}, Sinatra ${aptVersion('ruby-sinatra')}`,
  files: ({ snippet }) => ({
    'config.ru': `require 'sinatra/base'

class Api < Sinatra::Base
  set :environment, :production
  get('/api/items') { headers('X-Request-Id' => 'r-1'); '{}' }
  put('/api/items') { headers('X-Request-Id' => 'r-1'); '{}' }
  get('/api/boom') { raise 'boom' }
  get('/api/private') { halt 401 }
end

${snippet ?? ''}
run Api
`,
  }),
  start: ({ port }) => ({ command: '/usr/bin/puma', args: ['-q', '-b', `tcp://127.0.0.1:${port}`, 'config.ru'] }),
};
