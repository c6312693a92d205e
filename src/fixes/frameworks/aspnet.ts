import { quote } from '../quote.ts';
import type { Framework } from './framework.ts';
import { lines } from './parts/lines.ts';
import { literalPolicy } from './parts/literal-policy.ts';

export const aspnet: Framework = {
  id: 'aspnet',
  title: 'ASP.NET Core',
  group: '.NET',
  syntax: 'csharp',
  where:
    'Program.cs: the first statement before `builder.Build()`, `app.UseCors()` after UseRouting and before UseAuthentication, UseAuthorization and UseResponseCaching.',
  trap: '`UseHttpsRedirection` above it redirects preflights (307), which no browser follows. An origin with a last slash never matches. The 500 of an exception has no headers unless `UseExceptionHandler` answers it. IIS may answer OPTIONS itself (WebDAV).',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is 204 with Access-Control-Allow-Origin; a refused one is 204 without.',
  proof: { kind: 'documentation', source: 'https://learn.microsoft.com/en-us/aspnet/core/security/cors' },
  docs: 'https://learn.microsoft.com/en-us/aspnet/core/security/cors',
  snippet(policy) {
    const { origins, credentials, methods, requestHeaders, exposedHeaders, maxAge } = literalPolicy(policy);
    const list = (values: readonly string[]) => values.map((value) => quote('csharp', value)).join(', ');
    const calls = lines(
      '    ',
      origins.length === 0 ? '.AllowAnyOrigin()' : `.WithOrigins(${list(origins)})`,
      methods.length > 0 && `.WithMethods(${list(methods)})`,
      requestHeaders.length > 0 && `.WithHeaders(${list(requestHeaders)})`,
      exposedHeaders.length > 0 && `.WithExposedHeaders(${list(exposedHeaders)})`,
      credentials && '.AllowCredentials()',
      maxAge !== null && `.SetPreflightMaxAge(TimeSpan.FromSeconds(${maxAge}))`,
    );
    return `builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy
${calls}));

// Below builder.Build():
app.UseCors();
`;
  },
};
