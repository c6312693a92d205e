import type { Policy } from '../policy.ts';
import { quote } from '../quote.ts';
import type { Framework } from './framework.ts';
import { gatedMethods } from './parts/gated-methods.ts';
import { lines } from './parts/lines.ts';
import { literalPolicy } from './parts/literal-policy.ts';

function calls(policy: Policy): string {
  const { origins, credentials, requestHeaders, exposedHeaders, maxAge } = literalPolicy(policy);
  const list = (values: readonly string[]) => values.map((value) => quote('java', value)).join(', ');
  return lines(
    '        ',
    `.allowedOrigins(${origins.length === 0 ? '"*"' : list(origins)})`,
    `.allowedMethods(${list(gatedMethods(policy, 'requests'))})`,
    `.allowedHeaders(${list(requestHeaders)})`,
    exposedHeaders.length > 0 && `.exposedHeaders(${list(exposedHeaders)})`,
    `.allowCredentials(${credentials})`,
    maxAge !== null && `.maxAge(${maxAge})`,
  );
}

export const springMvc: Framework = {
  id: 'spring-mvc',
  title: 'Spring MVC: WebMvcConfigurer',
  group: 'Java',
  syntax: 'java',
  where: 'A new file CorsConfig.java beside the application class (with its `package` line).',
  trap: 'It acts only inside the DispatcherServlet: the 404 of a path that nothing is mapped to, and all that a filter answers (401 above all), have no headers; a CorsFilter covers them. With Spring Security, preflights are 401 until its `cors()` is switched on.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is 200 with Access-Control-Allow-Origin; a refused one is 403 `Invalid CORS request`.',
  proof: {
    kind: 'documentation',
    source: 'https://docs.spring.io/spring-framework/reference/web/webmvc-cors.html#mvc-cors-global-java',
  },
  docs: 'https://docs.spring.io/spring-framework/reference/web/webmvc-cors.html',
  snippet: (policy) => `import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration
class CorsConfig implements WebMvcConfigurer {
  @Override
  public void addCorsMappings(CorsRegistry registry) {
    registry
        .addMapping("/**")
${calls(policy)};
  }
}
`,
};
