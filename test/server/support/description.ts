import { createRequire } from 'node:module';

// The JSON Schema validator that comes with Fastify: it knows nothing of zod, of which the description is made.
const nearFastify = createRequire(createRequire(__filename).resolve('@fastify/ajv-compiler'));
export type Validate = ((data: unknown) => boolean) & { errors?: unknown };
const { default: Ajv } = nearFastify('ajv/dist/2020') as {
  default: new (
    options: object,
  ) => { addSchema(schema: object, key: string): void; compile(schema: object): Validate };
};

/** A JSON Schema as it stands in the description. */
export interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly examples?: readonly unknown[];
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly security: readonly object[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly description: string;
        readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
      }
    >
  >;
}

/** One operation and where it is found: `method` in capitals, `path` with `{name}` for its parameters. */
export interface Described {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

export interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

/** The description that a server serves of itself. */
export async function readDescription(url: string): Promise<Description> {
  return (await (await fetch(new URL('/api/openapi.json', url))).json()) as Description;
}

/** Its operations by their ids. */
export function operationsOf(description: Description): Map<string, Described> {
  const found = new Map<string, Described>();
  for (const [path, methods] of Object.entries(description.paths)) {
    for (const [method, operation] of Object.entries(methods))
      found.set(operation.operationId, { method: method.toUpperCase(), path, operation });
  }
  return found;
}

/** Makes validators of the description's schemas, whose `#/components/…` are found. */
export function compilerOf({ components }: Description): (schema: object) => Validate {
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema({ components }, 'root');
  return (schema) =>
    ajv.compile(JSON.parse(JSON.stringify(schema).replace(/"#\/components/g, '"root#/components')) as object);
}
