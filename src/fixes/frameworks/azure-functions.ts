import { quoteAll } from '../quote.ts';
import type { Framework } from './framework.ts';
import { originsOrStar } from './parts/cloud-limits.ts';
import { block } from './parts/said-headers.ts';

export const azureFunctions: Framework = {
  id: 'azure-functions',
  title: 'Azure Functions, App Service',
  group: 'Cloud',
  syntax: 'shell',
  where:
    'In a shell where `az login` was done, with your names of group and app. For App Service `az webapp cors` instead. Locally: `Host.CORS` and `Host.CORSCredentials` in local.settings.json.',
  trap: 'As soon as this list names an origin, the platform answers every OPTIONS, and CORS in your code must be off. It cannot expose response headers, and reflects the methods and request headers that are asked for. Easy Auth may still answer the preflight with 401 or a redirect.',
  check: '`az functionapp cors show`; then an OPTIONS with Origin and Access-Control-Request-Method.',
  proof: { kind: 'documentation', source: 'https://learn.microsoft.com/cli/azure/functionapp/cors' },
  docs: 'https://learn.microsoft.com/azure/azure-functions/functions-how-to-use-azure-function-app-settings#cors',
  snippet: (policy) => {
    const { credentials, exposedHeaders } = policy;
    const app = '--resource-group GROUP --name APP';
    return block([
      ...(exposedHeaders.length === 0
        ? []
        : ['# The platform exposes no response headers: scripts read only the safelisted ones.']),
      `az functionapp cors add ${app} --allowed-origins ${quoteAll('shell', originsOrStar(policy))}`,
      ...(credentials ? [`az functionapp cors credentials ${app} --enable true`] : []),
    ]);
  },
};
