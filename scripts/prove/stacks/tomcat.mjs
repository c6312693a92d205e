import { aptVersion } from '../needs.mjs';

const CLASSES = '/usr/share/java/tomcat10-embed-core.jar:.';

/** @type {import('../stack.mjs').Stack} */
export const stack = {
  id: 'tomcat',
  needs: { apt: ['libtomcat10-embed-java', 'openjdk-17-jdk-headless'] },
  fails: { cause: 'preflight-not-routed' },
  version: () => `Tomcat ${aptVersion('libtomcat10-embed-java')}`,
  files: ({ port, snippet, folder }) => ({
    'webapp/WEB-INF/web.xml': `<?xml version="1.0" encoding="UTF-8"?>
<web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0" metadata-complete="true">
${snippet ?? ''}<servlet>
  <servlet-name>api</servlet-name>
  <servlet-class>Api</servlet-class>
</servlet>
<servlet-mapping>
  <servlet-name>api</servlet-name>
  <url-pattern>/</url-pattern>
</servlet-mapping>
</web-app>
`,
    'Api.java': `import jakarta.servlet.http.*;
import java.io.IOException;
import org.apache.catalina.startup.Tomcat;

public class Api extends HttpServlet {
  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
    switch (request.getMethod() + " " + request.getServletPath()) {
      case "GET /api/items", "PUT /api/items" -> {
        response.setHeader("X-Request-Id", "r-1");
        response.getWriter().write("{}");
      }
      case "GET /api/boom" -> throw new IllegalStateException("boom");
      case "GET /api/private" -> response.sendError(401);
      default -> response.sendError(request.getMethod().equals("OPTIONS") ? 405 : 404);
    }
  }

  public static void main(String[] arguments) throws Exception {
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir("${folder}");
    tomcat.setHostname("127.0.0.1");
    tomcat.setPort(${port});
    tomcat.setAddDefaultWebXmlToWebapp(false);
    tomcat.getConnector();
    tomcat.addWebapp("", "${folder}/webapp");
    tomcat.start();
    tomcat.getServer().await();
  }
}
`,
  }),
  build: () => [{ command: 'javac', args: ['-cp', CLASSES, 'Api.java'] }],
  start: () => ({ command: 'java', args: ['-cp', CLASSES, 'Api'] }),
};
