import type { Framework } from './framework.ts';
import { springConfiguration } from './parts/spring-configuration.ts';

export const springFilter: Framework = {
  id: 'spring-filter',
  title: 'Spring Boot: a CorsFilter',
  group: 'Java',
  syntax: 'java',
  where:
    'A new file CorsConfig.java beside the application class (with its `package` line), for apps without Spring Security.',
  trap: 'What answers before the filter has no headers: it must be the first one, as `HIGHEST_PRECEDENCE` makes it. A request of an origin or with a method that is not listed is 403, not only its preflight. With Spring Security, use its `cors()` instead of this.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is 200 with Access-Control-Allow-Origin, and so is the 404 of a path that does not exist.',
  proof: {
    kind: 'documentation',
    source: 'https://docs.spring.io/spring-framework/reference/web/webmvc-cors.html#mvc-cors-filter',
  },
  docs: 'https://docs.spring.io/spring-framework/reference/web/webmvc-cors.html',
  snippet: (policy) => `import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

@Configuration
class CorsConfig {
  @Bean
  FilterRegistrationBean<CorsFilter> corsFilter() {
${springConfiguration(policy)}
    FilterRegistrationBean<CorsFilter> filter = new FilterRegistrationBean<>(new CorsFilter(source));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }
}
`,
};
