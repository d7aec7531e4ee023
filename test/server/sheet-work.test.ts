import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AreasAnswer } from '../../server/schemas/areas.ts';
import { freshData, serviceOver } from '../setup/service.ts';

// What a renderer has to do is counted in what the sheet tells it to draw: it must grow with the paper, not
// with how far the map is zoomed in.

const data = freshData();
let app: FastifyInstance;
let smallest: string;
beforeAll(async () => {
  app = await serviceOver(data.file);
  const { areas } = (await app.inject('/api/areas')).json<AreasAnswer>();
  const size = ({
    bbox: [west = 0, south = 0, east = 0, north = 0],
  }: AreasAnswer['areas'][number]) => (east - west) * (north - south);
  const kelurahan = areas.filter(({ level }) => level === 'kelurahan');
  smallest = kelurahan.sort((a, b) => size(a) - size(b))[0]!.code;
});
afterAll(async () => {
  await app.close();
  data.remove();
});

/** Units of a map's frame in a millimetre of the sheet. */
const UNITS = 50;
const LONG_MM = 420;

type Path = { d: string; dashes: number[] };

const pathsOf = (svg: string): Path[] =>
  [...svg.matchAll(/<path ([^>]+)>/g)].flatMap(([, attributes = '']) => {
    const d = / d="([^"]*)"/.exec(` ${attributes}`)?.[1];
    const dashes = /stroke-dasharray="([^"]*)"/.exec(attributes)?.[1]?.split(' ').map(Number) ?? [];
    return d === undefined ? [] : [{ d, dashes }];
  });

/** Corners of a path of relative steps (`M1 2l3 4…`), as the map's frames hold them. */
function cornersOf(d: string): [number, number][] {
  return [...d.matchAll(/M(-?\d+) ?(-?\d+)l([^zM]*)/g)].flatMap(([, x, y, steps = '']) => {
    let [left, top] = [Number(x), Number(y)];
    const numbers = steps.match(/-?\d+/g)?.map(Number) ?? [];
    const corners: [number, number][] = [[left, top]];
    for (let i = 0; i < numbers.length; i += 2) {
      [left, top] = [left + numbers[i]!, top + numbers[i + 1]!];
      corners.push([left, top]);
    }
    return corners;
  });
}

function lengthOf(d: string): number {
  const corners = cornersOf(d);
  return corners.reduce((sum, [x, y], i) => {
    const [beforeX, beforeY] = corners[i - 1] ?? [x, y];
    return sum + Math.hypot(x - beforeX, y - beforeY);
  }, 0);
}

async function workOf(query: string) {
  const answer = await app.inject(`/sheet.svg?paper=a3&${query}`);
  expect(answer.statusCode, answer.body).toBe(200);
  const paths = pathsOf(answer.body);
  const corners = paths.flatMap(({ d }) => cornersOf(d).flat());
  return {
    bytes: answer.body.length,
    farthest: Math.max(...corners.map(Math.abs)),
    dashes: paths
      .filter(({ dashes }) => dashes.length > 0)
      .reduce((sum, { d, dashes }) => sum + lengthOf(d) / dashes.reduce((a, b) => a + b), 0),
  };
}

const VIEWS = ['', 'textured=1', 'zone=any-250-study', 'inside=1', 'level=kecamatan'];

test.each(VIEWS)(
  'the smallest kelurahan on A3 is no more to draw than the city: %s',
  async (view) => {
    const city = await workOf(view);
    const near = await workOf(`${view}&fit=kelurahan&area=${smallest}`);
    expect(city.dashes).toBeGreaterThan(100);
    expect(near.farthest).toBeLessThan(LONG_MM * UNITS * 1.1);
    expect(near.dashes).toBeLessThan(city.dashes);
    expect(near.bytes).toBeLessThan(city.bytes);
  },
);
