import type { FastifyInstance } from 'fastify';
import { parse } from 'csv-parse/sync';

/** What one public place says of one indicator, area and period. */
export type Said = {
  where: string;
  indicator: string;
  area: string;
  status: string;
  value: number | null;
  /** Only where the place shows them. */
  numerator?: number | null;
  denominator?: number | null;
  low?: number | null;
  high?: number | null;
  note?: string | null;
  rank?: { position: number; of: number } | null;
};

const LEVELS = ['kota', 'kecamatan', 'kelurahan'] as const;

/** Everything that the service says of one period, from every place that shows values, and the raw texts. */
export async function collectAnswers(app: FastifyInstance, period: string) {
  const texts: string[] = [];
  const get = async (path: string) => {
    const answer = await app.inject(path);
    if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode} ${answer.body}`);
    texts.push(answer.body);
    return answer;
  };
  const register = (await get('/api/indicators')).json<{
    indicators: { id: string; counted: boolean }[];
  }>();
  const ids = register.indicators.filter(({ counted }) => counted).map(({ id }) => id);
  const said: Said[] = [];
  for (const level of LEVELS) {
    for (const id of ids) {
      const path = `/api/indicators/${id}/values?level=${level}&period=${period}`;
      const { values } = (await get(path)).json<{ values: (Said & { code: string })[] }>();
      said.push(
        ...values.map(({ code, ...one }) => ({ ...one, where: path, indicator: id, area: code })),
      );
    }
    said.push(...(await ofItems(get, level, ids, period)));
  }
  for (const area of new Set(said.map((one) => one.area))) {
    const path = `/api/areas/${area}`;
    type Profile = {
      indicators: (Said & {
        id: string;
        parents: (Said & { code: string })[];
        series: (Said & { period: string })[];
      })[];
    };
    const profile = (await get(path)).json<Profile>();
    for (const { id, parents, series, ...own } of profile.indicators.filter(({ id }) =>
      ids.includes(id),
    )) {
      said.push({ ...own, where: path, indicator: id, area });
      said.push(
        ...parents.map(({ code, ...one }) => ({
          ...one,
          where: `${path} parents`,
          indicator: id,
          area: code,
        })),
      );
      said.push(...series.map((one) => ({ ...one, where: `${path} series`, indicator: id, area })));
    }
  }
  const zones = await ofZones(get, period);
  for (const path of [
    '/',
    '/api/zones',
    '/api/areas',
    '/api',
    '/api/releases',
    '/api/health',
    '/api/collections',
    '/api/openapi.json',
  ])
    await get(path);
  return { ids, said, texts, zones };
}

type Get = (
  path: string,
) => ReturnType<FastifyInstance['inject']> extends infer R ? Promise<Awaited<R>> : never;

async function ofItems(get: Get, level: string, ids: string[], period: string): Promise<Said[]> {
  const path = `/api/collections/${level}/items?indicators=${ids.join(',')}&period=${period}`;
  type Properties = Record<string, string | number | null>;
  const { features } = (await get(path)).json<{ features: { properties: Properties }[] }>();
  const csv = parse((await get(`${path}&f=csv`)).body, { columns: true, bom: true }) as Record<
    string,
    string
  >[];
  const read = (where: string, row: Properties) =>
    ids.map((indicator): Said => {
      const value = row[indicator];
      return {
        where,
        indicator,
        area: String(row.code),
        status: String(row[`${indicator}_status`]),
        value: value === null || value === '' ? null : Number(value),
      };
    });
  return [
    ...features.flatMap(({ properties }) => read(path, properties)),
    ...csv.flatMap((row) => read(`${path} csv`, row)),
  ];
}

/** Properties of every set of zones in every area. */
async function ofZones(get: Get, period: string) {
  const found: Record<string, string | number | null>[] = [];
  for (const level of LEVELS) {
    const query = `level=${level}&period=${period}&limit=10000`;
    const page = (await get(`/api/collections/marginal-zones/items?${query}`)).json<{
      features: { properties: Record<string, string | number | null> }[];
    }>();
    found.push(...page.features.map(({ properties }) => properties));
  }
  return found;
}
