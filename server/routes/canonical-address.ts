import type { FastifyReply, FastifyRequest } from 'fastify';
import { VIEW_PARAMETERS } from '../../geo/view/address.ts';
import { queryOf } from './context.ts';

/** Whether a query names anything but the parameters of a view and those given. */
function hasUnknown(query: string, more: readonly string[]): boolean {
  const known = new Set<string>([...VIEW_PARAMETERS, ...more]);
  return [...new URLSearchParams(query).keys()].some((name) => !known.has(name));
}

/**
 * Sends a reader whose address has parameters that mean nothing here to the address without them; `null`
 * when it has none. A page that ignored them would be made anew for every one that somebody thinks of.
 */
export function redirectUnknown(
  request: FastifyRequest,
  reply: FastifyReply,
  address: string,
  more: readonly string[] = [],
): FastifyReply | null {
  if (!hasUnknown(queryOf(request), more)) return null;
  return reply.header('cache-control', 'no-store').redirect(address);
}
