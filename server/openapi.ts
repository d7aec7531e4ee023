import type { FastifyInstance } from 'fastify';

type Json = Record<string, unknown>;

/** OpenAPI 3.0 knows no `null` type and no `const`: an alternative of null becomes `nullable`. */
function correctSchema(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(correctSchema);
  if (typeof node !== 'object' || node === null) return node;
  const { 'x-expected': _own, ...schema } = node as Json;
  const alternatives = schema.anyOf as Json[] | undefined;
  const real = alternatives?.filter((one) => one.type !== 'null');
  if (alternatives && real?.length === 1) {
    const { anyOf: _anyOf, ...rest } = schema;
    return correctSchema({ ...rest, ...real[0], nullable: true });
  }
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, correctSchema(value)]),
  );
}

const PROBLEM = {
  description: 'a problem document (RFC 9457) that names the parameter',
  content: {
    'application/problem+json': {
      schema: {
        type: 'object',
        required: ['type', 'title', 'status', 'detail', 'code'],
        properties: {
          type: { type: 'string' },
          title: { type: 'string' },
          status: { type: 'integer' },
          detail: { type: 'string' },
          code: { type: 'string' },
          parameter: { type: 'string' },
        },
      },
    },
  },
};

type Parameter = {
  name: string;
  in: string;
  required?: boolean;
  schema: Json;
  style?: string;
  explode?: boolean;
};
type Operation = { parameters?: Parameter[]; responses: Json };

/** Lists are separated by commas, and a parameter with a usual value is not required. */
function correctOperation(operation: Operation): void {
  for (const parameter of operation.parameters ?? []) {
    if (parameter.in !== 'query') continue;
    parameter.required = false;
    if (parameter.schema.type !== 'array') continue;
    parameter.style = 'form';
    parameter.explode = false;
  }
  operation.responses['400'] = PROBLEM;
  operation.responses['404'] = PROBLEM;
}

/** The OpenAPI 3.0 document of the service, with the framework's output corrected in one place. */
export function makeOpenApi(app: FastifyInstance, origin: string): Json {
  const document = structuredClone(app.swagger()) as unknown as Json & {
    paths: Record<string, Record<string, Operation>>;
  };
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path)) correctOperation(operation);
  }
  return { ...(correctSchema(document) as Json), servers: [{ url: origin }] };
}

export const OPENAPI_INFO = {
  title: 'Peta Sejahtera',
  version: '1',
  description:
    'Welfare, work and sanitation by area. Reading needs no account. Every figure has a source, a period and a definition; values are `published`, `computed` or `demonstration`, and never mixed silently.',
  license: { name: 'MIT (code); data: see the attribution of each collection' },
};
