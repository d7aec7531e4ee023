import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hasTag } from '../answers/write-answer.ts';
import { versionOf, type Basemap } from '../basemap.ts';
import { Problem } from '../errors.ts';
import { readRange } from './byte-range.ts';

/** Where the page finds the archive of its base map. */
export const ARCHIVE_PATH = '/basemap.pmtiles';

type Archive = Extract<Basemap, { kind: 'archive' }>;

/** Serves one archive of tiles, whole or by one range of bytes (RFC 9110, 14); no address leads to another file. */
export const basemapRoutes: FastifyPluginAsyncTypebox<{ archive: Archive }> = async (
  app,
  { archive },
) => {
  app.route({
    // HEAD by itself: the framework's own would read an archive of gigabytes to its end.
    method: ['GET', 'HEAD'],
    url: ARCHIVE_PATH,
    schema: { hide: true },
    handler: (request, reply) => sendArchive(request, reply, archive.file),
  });
};

async function sendArchive(request: FastifyRequest, reply: FastifyReply, file: string) {
  const status = await stat(file).catch(() => null);
  if (!status) throw new Problem('not_found');
  const { size } = status;
  const etag = `"${versionOf(status)}"`;
  void reply.headers({
    'content-type': 'application/vnd.pmtiles',
    'accept-ranges': 'bytes',
    'cache-control': 'public, max-age=86400',
    etag,
  });
  const asked = request.headers['if-none-match'];
  if (asked !== undefined && hasTag(asked, etag)) return reply.code(304).send();
  const whole = { start: 0, end: size - 1 };
  const isSame = (request.headers['if-range'] ?? etag) === etag;
  // Ranges are defined for GET alone (RFC 9110, 14.2).
  const isRanged = isSame && request.method === 'GET';
  const range = isRanged ? readRange(request.headers.range, size) : null;
  if (range === 'outside') {
    return reply.code(416).header('content-range', `bytes */${size}`).send();
  }
  const { start, end } = range ?? whole;
  if (range) void reply.code(206).header('content-range', `bytes ${start}-${end}/${size}`);
  void reply.header('content-length', end - start + 1);
  return reply.send(request.method === 'HEAD' ? null : createReadStream(file, { start, end }));
}
