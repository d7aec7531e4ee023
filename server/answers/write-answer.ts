import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Variant } from './answer.ts';

/** Writes an answer, or that the reader has it already. */
export function writeAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  { etag, headers, notModified, body }: Variant,
): void {
  const wanted = request.headers['if-none-match'];
  if (wanted !== undefined && hasTag(wanted, etag)) {
    response.writeHead(304, notModified);
    response.end();
    return;
  }
  response.writeHead(200, headers);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Whether an `If-None-Match` names a tag, by weak comparison (RFC 9110, 13.1.2). */
export const hasTag = (wanted: string, etag: string): boolean =>
  wanted === etag ||
  wanted.trim() === '*' ||
  wanted.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
