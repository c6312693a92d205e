import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { freePort, startStack } from '../../scripts/prove/server.mjs';
import type { Stack } from '../../scripts/prove/stack.mjs';
import { type LiteralReader, runWithFile } from './literal-readers.ts';

/** One that Debian has a package of. */
interface DebianReader {
  readonly apt: readonly string[];
  /** How many values, and how long: starting over for each would take too long, and servers have their limits. */
  readonly most: { readonly values: number; readonly length: number };
  readonly read: (literals: readonly string[]) => Promise<readonly string[]>;
}

const PROGRAM = { values: 5000, length: 100_000 };

const byProgram = (
  name: string,
  command: string,
  text: (literals: readonly string[]) => string,
  args: string[] = [],
) => {
  const read: LiteralReader = (literals) => JSON.parse(runWithFile(name, text(literals), command, args).toString());
  return async (literals: readonly string[]) => read(literals);
};

/** Java: no method may have more than 64 KiB of code, so there are many of them. */
const javaProgram = (literals: readonly string[]): string => {
  const methods = literals.map((literal, at) => `static String v${at}() { return ${literal}; }`);
  const groups = Array.from({ length: Math.ceil(literals.length / 500) }, (_, group) => {
    const calls = literals.slice(group * 500, (group + 1) * 500).map((_, at) => `say(v${group * 500 + at}());`);
    return `static void g${group}() { ${calls.join(' ')} }`;
  });
  return `class Literals {
static StringBuilder all = new StringBuilder("[");
static void say(String value) {
  if (all.length() > 1) all.append(",");
  all.append('"');
  for (char unit : value.toCharArray()) all.append(String.format("\\\\u%04x", (int) unit));
  all.append('"');
}
${[...methods, ...groups].join('\n')}
public static void main(String[] args) {
${groups.map((_, group) => `g${group}();`).join('\n')}
System.out.println(all.append("]"));
}
}
`;
};

const PROPERTIES = `class Reader {
public static void main(String[] args) throws Exception {
  var read = new java.util.Properties();
  read.load(new java.io.FileInputStream(args[0]));
  var all = new StringBuilder("[");
  for (int at = 0; read.containsKey("key" + at); at++) {
    all.append(at == 0 ? "\\"" : ",\\"");
    for (char unit : read.getProperty("key" + at).toCharArray()) all.append(String.format("\\\\u%04x", (int) unit));
    all.append('"');
  }
  System.out.println(all.append("]"));
}
}
`;

/** A real server says each value in `X-Value` or as the body of `/v<number>`. */
const byServer =
  (
    configuration: (literals: readonly string[], port: number, folder: string) => string,
    start: (file: string) => [string, ...string[]],
  ) =>
  async (literals: readonly string[]): Promise<readonly string[]> => {
    const [port, folder] = [await freePort(), `${tmpdir()}/literals-${process.pid}-${await freePort()}`];
    const [command, ...args] = start(`${folder}/configuration`);
    const stack: Stack = {
      id: command,
      needs: {},
      version: () => '',
      files: () => ({ configuration: configuration(literals, port, folder) }),
      start: () => ({ command, args, env: { XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder, HOME: folder } }),
    };
    const nowhere = '127.0.0.1:9';
    const stop = await startStack(stack, {
      phase: 'after',
      snippet: null,
      port,
      folder,
      origins: [],
      upstream: nowhere,
      dead: nowhere,
    });
    try {
      const read: string[] = [];
      for (const at of literals.keys()) {
        const response = await fetch(`http://127.0.0.1:${port}/v${at}`);
        const body = await response.text();
        read.push(response.headers.get('X-Value') ?? body);
      }
      return read;
    } finally {
      await stop();
      rmSync(folder, { recursive: true });
    }
  };

const lines = (literals: readonly string[], line: (literal: string, at: number) => string) =>
  literals.map(line).join('\n');

const nginx = byServer(
  (literals, port, folder) => `daemon off;
pid ${folder}/nginx.pid;
error_log stderr;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { }
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    ${lines(literals, (literal, at) => `location = /v${at} { return 200 ${literal}; }`)}
  }
}
`,
  (file) => ['nginx', '-c', file],
);

const apache = byServer(
  (literals, port, folder) => `ServerRoot ${folder}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${folder}/apache.pid
ErrorLog ${folder}/error.log
${['mpm_event', 'headers', 'authz_core'].map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
${lines(literals, (literal, at) => `<Location "/v${at}">\nHeader always set X-Value ${literal}\n</Location>`)}
`,
  (file) => ['apache2', '-f', file, '-DFOREGROUND'],
);

const caddy = byServer(
  (literals, port) => `{
	admin off
	auto_https off
}
http://127.0.0.1:${port} {
${lines(literals, (literal, at) => `\trespond /v${at} ${literal} 200`)}
}
`,
  (file) => ['caddy', 'run', '--config', file, '--adapter', 'caddyfile'],
);

const haproxy = byServer(
  (literals, port) => `defaults
  mode http
  timeout client 5s
frontend all
  bind 127.0.0.1:${port}
${lines(literals, (literal, at) => `  http-request return status 200 hdr X-Value ${literal} if { path /v${at} }`)}
  http-request return status 404
`,
  (file) => ['haproxy', '-db', '-f', file],
);

/** Varnish takes its address on the command line, so that comes out of the file's folder. */
const varnish = byServer(
  (literals, port, folder) => `#!/bin/sh
cat > ${folder}/all.vcl <<'END OF VCL'
vcl 4.1;
backend default none;
sub vcl_recv { return (synth(200)); }
sub vcl_synth {
${lines(literals, (literal, at) => `  if (req.url == "/v${at}") { set resp.http.X-Value = ${literal}; }`)}
  return (deliver);
}
END OF VCL
exec varnishd -F -n ${folder}/varnish -a 127.0.0.1:${port} -f ${folder}/all.vcl -s malloc,16m
`,
  (file) => ['sh', file],
);

const SERVER = { values: 400, length: 1000 };

export const DEBIAN_READERS: Readonly<Record<string, DebianReader>> = {
  php: {
    apt: ['php-cli'],
    most: PROGRAM,
    read: byProgram('literals.php', 'php', (literals) => `<?php echo json_encode([${literals.join(',\n')}]);`),
  },
  ruby: {
    apt: ['ruby'],
    most: PROGRAM,
    read: byProgram(
      'literals.rb',
      'ruby',
      (literals) => `require 'json'\nprint JSON.generate([${literals.join(',\n')}])`,
    ),
  },
  go: {
    apt: ['golang-go'],
    most: PROGRAM,
    read: byProgram(
      'literals.go',
      'go',
      (literals) => `package main
import ("encoding/json"; "os")
func main() { json.NewEncoder(os.Stdout).Encode([]string{
${literals.join(',\n')},
}) }
`,
      ['run'],
    ),
  },
  java: {
    apt: ['openjdk-17-jdk-headless'],
    most: { values: 5000, length: 10_000 },
    read: byProgram('Literals.java', 'java', javaProgram),
  },
  properties: {
    apt: ['openjdk-17-jdk-headless'],
    most: PROGRAM,
    read: byProgram('all.properties', 'sh', (literals) => lines(literals, (literal, at) => `key${at}=${literal}`), [
      '-c',
      `cat > /tmp/Reader-$$.java <<'END'\n${PROPERTIES}END\njava /tmp/Reader-$$.java "$0"; rm /tmp/Reader-$$.java`,
    ]),
  },
  nginx: { apt: ['nginx'], most: { values: 1000, length: 4000 }, read: nginx },
  apache: { apt: ['apache2'], most: SERVER, read: apache },
  caddy: { apt: ['caddy'], most: SERVER, read: caddy },
  haproxy: { apt: ['haproxy'], most: SERVER, read: haproxy },
  vcl: { apt: ['varnish'], most: SERVER, read: varnish },
};
