import type { Policy } from '../policy.ts';
import { quote } from '../quote.ts';
import type { Framework } from './framework.ts';
import { gatedMethods } from './parts/gated-methods.ts';
import { lines } from './parts/lines.ts';
import { literalPolicy } from './parts/literal-policy.ts';

/** Methods that are not constants of Spring's RequestMethod. */
const UNKNOWN_METHOD = /^(?!(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|TRACE)$)/;

function attributes(policy: Policy): string {
  const { origins, credentials, requestHeaders, exposedHeaders, maxAge } = literalPolicy(policy, {
    method: UNKNOWN_METHOD,
  });
  const set = (values: readonly string[]) => `{${values.map((value) => quote('java', value)).join(', ')}}`;
  const methods = gatedMethods(policy, 'requests').map((method) => `RequestMethod.${method}`);
  return lines(
    '    ',
    `origins = ${origins.length === 0 ? '"*"' : set(origins)},`,
    `methods = {${methods.join(', ')}},`,
    requestHeaders.length > 0 && `allowedHeaders = ${set(requestHeaders)},`,
    exposedHeaders.length > 0 && `exposedHeaders = ${set(exposedHeaders)},`,
    maxAge !== null && `maxAge = ${maxAge},`,
    `allowCredentials = "${credentials}")`,
  );
}

export const springAnnotation: Framework = {
  id: 'spring-annotation',
  title: 'Spring MVC: @CrossOrigin',
  group: 'Java',
  syntax: 'java',
  where: 'On the controller class that answers this URL; the imports at the top of its file.',
  trap: 'It covers the methods of this controller only: the 404 of any other path, and all that a filter answers (401 above all), have no headers; a CorsFilter covers them. With Spring Security, preflights are 401 until its `cors()` is switched on.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is 200 with Access-Control-Allow-Origin; a refused one is 403 `Invalid CORS request`.',
  proof: {
    kind: 'documentation',
    source: 'https://docs.spring.io/spring-framework/reference/web/webmvc-cors.html#mvc-cors-controller',
  },
  docs: 'https://docs.spring.io/spring-framework/reference/web/webmvc-cors.html',
  snippet: (policy) => `import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.RequestMethod;

@CrossOrigin(
${attributes(policy)}
`,
};
