import type { Framework } from './framework.ts';
import { springConfiguration } from './parts/spring-configuration.ts';

export const springSecurity: Framework = {
  id: 'spring-security',
  title: 'Spring Boot with Spring Security',
  group: 'Java',
  syntax: 'java',
  where:
    'A new file CorsConfig.java beside the application class (with its `package` line), and in your SecurityFilterChain the line of its first comment.',
  trap: 'Without `http.cors(…)` every preflight is 401, even if `@CrossOrigin` or a WebMvcConfigurer allows it. The bean must be called `corsConfigurationSource`. CSRF is a second check: a POST or PUT with a cookie and no token is 403, which pages can then read.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is 200 with Access-Control-Allow-Origin, without any credentials; a 401 has it too.',
  proof: {
    kind: 'documentation',
    source: 'https://docs.spring.io/spring-security/reference/servlet/integrations/cors.html',
  },
  docs: 'https://docs.spring.io/spring-security/reference/servlet/integrations/cors.html',
  snippet: (policy) => `// In your SecurityFilterChain, before the rules of who may do what:
//   http.cors(org.springframework.security.config.Customizer.withDefaults());
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

@Configuration
class CorsConfig {
  @Bean
  CorsConfigurationSource corsConfigurationSource() {
${springConfiguration(policy)}
    return source;
  }
}
`,
};
