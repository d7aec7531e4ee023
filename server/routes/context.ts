import type { FastifyRequest } from 'fastify';
import type { Answers } from '../answers.ts';

/** What every route plugin is given. */
export type Context = { answers: Answers; publicUrl: string | null };

/** The address that links in an answer start with: the setting, or what the reader called. */
export function originOf(request: FastifyRequest, { publicUrl }: Context): string {
  return publicUrl ?? `${request.protocol}://${request.host}`;
}

export const JSON_TYPE = 'application/json; charset=utf-8';
