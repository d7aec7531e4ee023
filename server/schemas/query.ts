import { Ajv, type ErrorObject } from 'ajv';
import { EXPECTED } from '../../geo/text/errors.ts';
import { fill, LANGUAGES, type Bilingual } from '../../geo/text/languages.ts';
import type { ProblemCode } from '../../geo/text/errors.ts';

// The framework's own coercion reads `1e2`, `0x10` and ` 5` as numbers and lets a repeated
// parameter through; a query is read strictly here instead, by the schema it must fit.

type Property = {
  type?: string;
  enum?: string[];
  items?: { type?: string };
  minimum?: number;
  maximum?: number;
  'x-expected'?: keyof typeof EXPECTED;
};
export type QuerySchema = { properties?: Record<string, Property> };

/** What is wrong with a query: the problem's code and the values its text needs. */
export type QueryFault = { code: ProblemCode; values: Record<string, string | number | Bilingual> };
export type QueryResult = { value: Record<string, unknown> } | { fault: QueryFault };

const ajv = new Ajv({
  strict: false,
  coerceTypes: false,
  useDefaults: true,
  removeAdditional: false,
});

/** Makes the strict reader of one query (or path) schema. */
export function compileQuery(schema: QuerySchema): (raw: Record<string, unknown>) => QueryResult {
  const validate = ajv.compile(schema);
  const properties = schema.properties ?? {};
  return (raw) => {
    const repeated = Object.keys(raw).find((name) => Array.isArray(raw[name]));
    if (repeated) return { fault: { code: 'repeated_parameter', values: { parameter: repeated } } };
    const value = Object.fromEntries(
      Object.entries(raw).map(([name, text]) => [name, readValue(String(text), properties[name])]),
    );
    if (validate(value)) return { value };
    return { fault: describeFault(validate.errors?.[0], raw, properties) };
  };
}

/** A text that does not fit stays a text, and the schema then refuses it. */
function readValue(text: string, property: Property | undefined): unknown {
  if (property?.type === 'integer') return readInteger(text, property);
  if (property?.type === 'array') {
    const parts = text.split(',');
    return property.items?.type === 'number' ? parts.map(readNumber) : parts;
  }
  return text;
}

/** A page size above the maximum is clamped, not refused (OGC API - Features, /req/core/fc-limit-response-1). */
function readInteger(
  text: string,
  { maximum = Number.MAX_SAFE_INTEGER }: Property,
): number | string {
  return /^-?\d+$/.test(text) ? Math.min(Number(text), maximum) : text;
}

function readNumber(text: string): number | string {
  const number = /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/.test(text) ? Number(text) : NaN;
  return Number.isFinite(number) ? number : text;
}

function describeFault(
  error: ErrorObject | undefined,
  raw: Record<string, unknown>,
  properties: Record<string, Property>,
): QueryFault {
  if (error?.keyword === 'additionalProperties') {
    const parameter = String((error.params as { additionalProperty: string }).additionalProperty);
    const allowed = Object.keys(properties).join(', ') || '-';
    return { code: 'unknown_parameter', values: { parameter, allowed } };
  }
  const missing = (error?.params as { missingProperty?: string } | undefined)?.missingProperty;
  const parameter = missing ?? error?.instancePath.split('/')[1] ?? '?';
  return {
    code: 'bad_parameter',
    values: {
      parameter,
      value: String(raw[parameter] ?? ''),
      expected: expectedOf(properties[parameter]),
    },
  };
}

function expectedOf(property: Property | undefined): Bilingual {
  const kind =
    property?.['x-expected'] ??
    (property?.enum
      ? 'word'
      : property?.type === 'integer'
        ? 'integer'
        : property?.type === 'array'
          ? 'list'
          : 'text');
  const values = { allowed: property?.enum?.join(', ') ?? '', minimum: property?.minimum ?? 0 };
  return Object.fromEntries(
    LANGUAGES.map((language) => [language, fill(EXPECTED[kind][language], values)]),
  ) as Bilingual;
}
