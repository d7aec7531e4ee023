import { connect, type AddressInfo, type Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeServer } from '../../server/wire/make-server.ts';
import { isOwnHost } from '../../server/wire/own-host.ts';
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

/** Sends bytes as they are and returns what comes back until the service closes. */
function raw(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let received = '';
    socket.on('data', (chunk: Buffer) => (received += chunk.toString()));
    socket.on('close', () => resolve(received));
    socket.on('error', () => undefined);
    socket.write(bytes);
  });
}

const END = 'Connection: close\r\n\r\n';

describe('a head that can be read in two ways is refused, also of what is kept', () => {
  test.each([
    ['Host: localhost\r\nHost: localhost', 'repeated_host'],
    ['Host: localhost\r\nhOST: evil.example', 'repeated_host'],
    ['Host: localhost\r\nTransfer-Encoding: gzip, chunked', 'bad_transfer'],
    ['Host: localhost\r\nTransfer-Encoding: identity', 'bad_(transfer|request)'],
    ['Host: localhost\r\nTransfer-Encoding: chunked, identity', 'bad_(transfer|request)'],
    ['X: y', 'bad_'],
  ])('%s', async (head, code) => {
    await app.inject('/api/conformance');
    for (let time = 0; time < 2; time += 1) {
      const answer = await raw(`GET /api/conformance HTTP/1.1\r\n${head}\r\n${END}0\r\n\r\n`);
      expect(answer).toMatch(/^HTTP\/1\.1 400 /);
      if (head !== 'X: y') expect(answer).toMatch(new RegExp(`"code":"${code}"`));
    }
  });

  test('and one that cannot is answered', async () => {
    const asked = `GET /api/conformance HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n${END}0\r\n\r\n`;
    expect(await raw(asked)).toMatch(/^HTTP\/1\.1 200 /);
  });
});

describe('a reader', () => {
  const SLOWEST = { bytesPerSecond: 5_000_000, graceMs: 300 };
  /** More than the buffers of two sockets hold. */
  const LARGE = Buffer.alloc(40_000_000);
  let open = 0;
  const server = makeServer(
    { sendKept: () => false },
    (request, response) => {
      open += 1;
      response.on('close', () => (open -= 1));
      if (request.url === '/late') return void setTimeout(() => response.end(LARGE), 1500);
      response.end(LARGE);
    },
    SLOWEST,
  );
  let at: number;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    at = (server.address() as AddressInfo).port;
  });
  afterAll(() => void server.close());

  /** Takes so many bytes a second until the service is done with it; whether all of them came. */
  async function take(path: string, bytesPerSecond: number) {
    let [bytes, rate] = [0, bytesPerSecond];
    const socket: Socket = connect({ port: at, host: '127.0.0.1' });
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (rate === Infinity) return;
      socket.pause();
      setTimeout(() => socket.resume(), Math.min(500, (chunk.length / rate) * 1000));
    });
    const closed = new Promise((resolve) => socket.on('close', resolve));
    socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    await expect.poll(() => open, { interval: 5 }).toBe(1);
    await expect.poll(() => open, { timeout: 30_000 }).toBe(0);
    rate = Infinity;
    await closed;
    return bytes > LARGE.length;
  }

  test('who takes an answer slower than the rate that is stated is cut', async () => {
    expect(await take('/', 10)).toBe(false);
    expect(await take('/', 1_000_000)).toBe(false);
  });

  test('who takes it faster gets all of it, and is not blamed for the time of the service', async () => {
    expect(await take('/', Infinity)).toBe(true);
    expect(await take('/late', Infinity)).toBe(true);
  });
});

test.each([
  ['localhost:8080', [], { localPort: 8080 }, true],
  ['192.168.1.5:3000', [], { localAddress: '::ffff:192.168.1.5', localPort: 3000 }, true],
  ['[2001:DB8::1]', [], { localAddress: '2001:db8::1', localPort: 3000 }, true],
  ['192.168.1.6:3000', [], { localAddress: '192.168.1.5', localPort: 3000 }, false],
  ['localhost:8081', [], { localPort: 8080 }, false],
  ['peta.example:8080', ['peta.example'], { localPort: 8080 }, true],
  ['peta.example:1', ['peta.example:1'], { localPort: 8080 }, true],
  ['xpeta.example', ['peta.example'], { localPort: 8080 }, false],
  ['', [], {}, false],
])('the service answers to %s with %j at %j: %s', (host, allowed, place, answers) => {
  expect(isOwnHost(host, allowed, place)).toBe(answers);
});
