declare module 'har-schema' {
  import type { AnySchemaObject } from 'ajv';

  const schemas: Record<string, AnySchemaObject>;
  export = schemas;
}
