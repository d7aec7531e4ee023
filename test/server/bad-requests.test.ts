import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FastifyInstance } from 'fastify';
import type { AddressInfo } from 'node:net';
import { freshData, serviceOver } from '../setup/service.ts';

const data = freshData();
let app: FastifyInstance;
let port: number;
beforeAll(async () => {
  app = await serviceOver(data.file);
  await app.listen({ port: 0, host: '127.0.0.1' });
  port = (app.server.address() as AddressInfo).port;
});
afterAll(async () => {
  await app.close();
  data.remove();
});

/** What must never stand in an answer to a bad request. */
const INTERNALS = /select |sqlite|node_modules|\.ts\b|\.js\b|at \w+ \(|\/server\//i;

const LAYER = '/api/collections/kelurahan/items';

describe('a wrong parameter is refused by name', () => {
  test.each([
    ['limit', `${LAYER}?limit=abc`],
    ['limit', `${LAYER}?limit=-1`],
    ['limit', `${LAYER}?limit=0`],
    ['limit', `${LAYER}?limit=1e2`],
    ['limit', `${LAYER}?limit=0x10`],
    ['limit', `${LAYER}?limit=`],
    ['limit', `${LAYER}?limit=%205`],
    ['limit', `${LAYER}?limit=5&limit=5`],
    ['offset', `${LAYER}?offset=-1`],
    ['Limit', `${LAYER}?Limit=5`],
    ['colour', `${LAYER}?colour=red`],
    ['bbox', `${LAYER}?bbox=1,2,3`],
    ['bbox', `${LAYER}?bbox=1,2,3,4,5`],
    ['bbox', `${LAYER}?bbox=1,2,3,4,5,6,7`],
    ['bbox', `${LAYER}?bbox=1,2,NaN,4`],
    ['bbox', `${LAYER}?bbox=1,2,1e400,4`],
    ['bbox', `${LAYER}?bbox=106,-6,107,-7`],
    ['bbox', `${LAYER}?bbox=0,0,1,91`],
    ['bbox', `${LAYER}?bbox=`],
    ['datetime', `${LAYER}?datetime=../..`],
    ['datetime', `${LAYER}?datetime=now`],
    ['indicators', `${LAYER}?indicators=nope`],
    ['indicators', `${LAYER}?indicators=Odf_Status`],
    ['indicators', `${LAYER}?indicators=`],
    ['indicators', `${LAYER}?indicators=odf_status,,poverty_rate`],
    ['period', `${LAYER}?period=1999`],
    ['period', `${LAYER}?period=2022%27%20or%201=1`],
    ['f', `${LAYER}?f=shp`],
    ['f', `${LAYER}?f=GeoJSON`],
    ['separator', `${LAYER}?f=csv&separator=;`],
    ['indicators', '/api/collections/railways/items?indicators=odf_status'],
    ['level', '/api/indicators/odf_status/values?level=Kelurahan'],
    ['level', '/api/indicators/odf_status/values?level=rt'],
    ['period', '/api/indicators/odf_status/values?period=2022-13'],
    ['x', '/api/health?x=1'],
    ['f', '/api/collections/kelurahan/items/36.73.02.1001?f=csv'],
  ])('%s in %s', async (parameter, path) => {
    const answer = await app.inject(path);
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({ status: 400, parameter });
    expect(answer.json<{ detail: string }>().detail).toContain(parameter);
    expect(answer.body).not.toMatch(INTERNALS);
  });
});

describe('what is not there is 404', () => {
  test.each([
    '/api/collections/nope',
    '/api/collections/nope/items',
    '/api/Indicators',
    '/api/indicators/nope',
    '/api/indicators/nope/values',
    '/api/indicators/__proto__',
    '/api/areas/36.73.02.9999',
    '/api/areas/36.04',
    `/api/areas/${'9'.repeat(500)}`,
    '/api/../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/.vite/../../sources',
    '/.data/peta.sqlite',
    '//etc/passwd',
  ])('%s', async (path) => {
    const answer = await app.inject(path);
    expect([400, 404]).toContain(answer.statusCode);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).not.toMatch(INTERNALS);
  });
});

test.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)('%s is not allowed', async (method) => {
  const answer = await app.inject({ method, url: LAYER, payload: '{}' });
  expect(answer.statusCode).toBe(405);
  expect(answer.headers.allow).toBe('GET, HEAD, OPTIONS');
  expect(answer.json()).toMatchObject({ code: 'method_not_allowed' });
});

test('problems speak Bahasa Indonesia to those who ask', async () => {
  const answer = await app.inject({
    url: `${LAYER}?limit=abc`,
    headers: { 'accept-language': 'id-ID,id;q=0.9' },
  });
  expect(answer.json<{ title: string }>().title).toBe('Nilai parameter salah');
  expect(answer.headers['content-language']).toBe('id');
});

/** Sends bytes as they are and returns what comes back until the service closes. */
function raw(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let received = '';
    socket.on('data', (chunk: Buffer) => (received += chunk.toString()));
    socket.on('close', () => resolve(received));
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' || error.code === 'EPIPE' ? resolve(received) : reject(error),
    );
    socket.write(bytes);
  });
}

describe('requests that never become one', () => {
  test('an address of 1 MB', async () => {
    const answer = await raw(`GET /api?x=${'a'.repeat(1_000_000)} HTTP/1.1\r\nHost: a\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
    expect(answer).toContain('application/problem+json');
    expect(answer).toContain('"parameter":"query"');
  });

  test('something that is not HTTP', async () => {
    expect(await raw('hello\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [^]*application\/problem\+json/);
  });

  test('headers that never end', async () => {
    expect(await raw('GET /api HTTP/1.1\r\nHost: a\r\nX-Slow: ')).toMatch(
      /^HTTP\/1\.1 408 [^]*application\/problem\+json/,
    );
  });

  test('a body that never ends', async () => {
    const answer = await raw(
      'POST /api HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer).toContain('application/problem+json');
  });

  test('a host name that could break links', async () => {
    expect(await raw('GET /api HTTP/1.1\r\nHost: a"<b>\r\nConnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 400 [^]*bad_host/,
    );
  });
});
