import type { FastifyRequest } from 'fastify';
import type { Answers } from '../answers/answers.ts';

/** What every route plugin is given. */
export type Context = { answers: Answers; publicUrl: string | null };

/**
 * The address that links in an answer start with: the setting, or what the reader called, which is one of
 * the names that the service answers to.
 */
export function originOf(request: FastifyRequest, { publicUrl }: Context): string {
  return publicUrl ?? `http://${(request.raw.headers.host ?? '').toLowerCase()}`;
}

/** The query of a request as its address has it, without leading `?`. */
export function queryOf({ url }: FastifyRequest): string {
  const at = url.indexOf('?');
  return at < 0 ? '' : url.slice(at + 1);
}

/** A path with the origin that its links start with: all that changes an answer without parameters. */
export const addressOf = (request: FastifyRequest, context: Context): string =>
  originOf(request, context) + (request.url.split('?')[0] ?? '');
