import { quoteAll } from '../quote.ts';
import type { Framework } from './framework.ts';
import { gatedMethods } from './parts/gated-methods.ts';
import { literalPolicy } from './parts/literal-policy.ts';

const parameter = (name: string, value: string) => `  <init-param>
    <param-name>cors.${name}</param-name>
    <param-value>${value}</param-value>
  </init-param>
`;

export const tomcat: Framework = {
  id: 'tomcat',
  title: 'Tomcat CorsFilter',
  group: 'Java',
  syntax: 'xml',
  where: 'WEB-INF/web.xml, before all other filters: the order of their mappings is the order in which they run.',
  trap: 'Behind an authentication filter, preflights are refused by that one. A request of an origin or with a method that is not listed is 403, not only its preflight.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is 200 with Access-Control-Allow-Origin; a refused one is 403.',
  proof: { kind: 'proved', version: 'Tomcat 10.1.60' },
  docs: 'https://tomcat.apache.org/tomcat-10.1-doc/config/filter.html#CORS_Filter',
  snippet(policy) {
    const { origins, credentials, requestHeaders, exposedHeaders, maxAge } = literalPolicy(policy);
    const list = (values: readonly string[]) => quoteAll('xml', values);
    const parameters = [
      parameter('allowed.origins', origins.length === 0 ? '*' : list(origins)),
      parameter('allowed.methods', list(gatedMethods(policy, 'requests'))),
      ...(requestHeaders.length === 0 ? [] : [parameter('allowed.headers', list(requestHeaders))]),
      ...(exposedHeaders.length === 0 ? [] : [parameter('exposed.headers', list(exposedHeaders))]),
      parameter('support.credentials', `${credentials}`),
      ...(maxAge === null ? [] : [parameter('preflight.maxage', `${maxAge}`)]),
    ];
    return `<filter>
  <filter-name>CORS</filter-name>
  <filter-class>org.apache.catalina.filters.CorsFilter</filter-class>
  <async-supported>true</async-supported>
${parameters.join('')}</filter>
<filter-mapping>
  <filter-name>CORS</filter-name>
  <url-pattern>/*</url-pattern>
</filter-mapping>
`;
  },
};
