import { quote } from '../../quote.ts';

/** Those that are constants of the crate `http`. */
const CONSTANTS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Methods as an array of the crate `http`. */
export function rustMethods(methods: readonly string[]): string {
  const each = methods.map((method) =>
    CONSTANTS.includes(method)
      ? `Method::${method}`
      : `Method::from_bytes(${quote('rust', method)}.as_bytes()).unwrap()`,
  );
  return `[${each.join(', ')}]`;
}

/** Names of headers as an array of the crate `http`, which panics where a static name is not in lower case. */
export function rustHeaders(names: readonly string[]): string {
  return `[${names.map((name) => `HeaderName::from_static(${quote('rust', name.toLowerCase())})`).join(', ')}]`;
}
