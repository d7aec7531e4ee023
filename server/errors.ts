import { STATUS_CODES } from 'node:http';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEMS, type ProblemCode } from '../geo/text/errors.ts';
import { fill, LANGUAGES, type Bilingual, type Language } from '../geo/text/languages.ts';

/** The only place that knows which problem has which HTTP status. */
const STATUS: Record<ProblemCode, number> = {
  unknown_parameter: 400,
  repeated_parameter: 400,
  bad_parameter: 400,
  unknown_value: 400,
  bad_request: 400,
  bad_path: 400,
  bad_host: 400,
  repeated_host: 400,
  bad_transfer: 400,
  not_found: 404,
  unknown_id: 404,
  method_not_allowed: 405,
  too_slow: 408,
  too_large: 413,
  other_host: 421,
  too_much_work: 429,
  too_long: 431,
  busy: 503,
  internal: 500,
};

/** Problems of the framework, by its own codes. Anything else below 500 is a bad request. */
const FRAMEWORK_CODES: Record<string, ProblemCode> = {
  FST_ERR_BAD_URL: 'bad_path',
  FST_ERR_MAX_PARAM_LENGTH: 'not_found',
  FST_ERR_NOT_FOUND: 'not_found',
  FST_ERR_CTP_BODY_TOO_LARGE: 'too_large',
  HPE_HEADER_OVERFLOW: 'too_long',
  ERR_HTTP_REQUEST_TIMEOUT: 'too_slow',
};

type Values = Record<string, string | number | Bilingual>;

/** A request that cannot be answered; it knows its words in every language. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly values: Values = {},
  ) {
    super(code);
  }
}

/** The language a request asks for; English unless it prefers Bahasa Indonesia. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '').toLowerCase().match(/\b(id|en)\b/)?.[1];
  return LANGUAGES.find((language) => language === wanted) ?? 'en';
}

/** The problem document (RFC 9457) of a problem in one language. */
export function describeProblem(problem: Problem, language: Language) {
  const { title, detail } = PROBLEMS[problem.code];
  const values = Object.fromEntries(
    Object.entries(problem.values).map(([name, value]) => [
      name,
      typeof value === 'object'
        ? value[language]
        : typeof value === 'string'
          ? shorten(value)
          : value,
    ]),
  );
  const parameter = problem.code === 'too_long' ? 'query' : problem.values.parameter;
  return {
    type: 'about:blank',
    title: title[language],
    status: STATUS[problem.code],
    detail: fill(detail[language], values),
    code: problem.code,
    ...(parameter === undefined ? {} : { parameter }),
  };
}

const LONGEST_ECHO = 600;
const shorten = (text: string) =>
  text.length > LONGEST_ECHO ? `${text.slice(0, LONGEST_ECHO)}…` : text;

/** Answers any error as a problem document. What went wrong inside is logged and never sent. */
export function answerError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const problem = toProblem(error);
  if (problem.code === 'internal') request.log.error(error);
  const body = describeProblem(problem, languageOf(request.headers['accept-language']));
  if (problem.code === 'method_not_allowed') void reply.header('allow', 'GET, HEAD, OPTIONS');
  const { seconds } = problem.values;
  if (typeof seconds === 'number') void reply.header('retry-after', seconds);
  return reply
    .code(body.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', languageOf(request.headers['accept-language']))
    .header('cache-control', 'no-store')
    .serializer((value: unknown) => JSON.stringify(value))
    .send(body);
}

function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const { code, statusCode } = error as Partial<FastifyError>;
  const known = code === undefined ? undefined : FRAMEWORK_CODES[code];
  if (known) return new Problem(known);
  return new Problem(statusCode !== undefined && statusCode < 500 ? 'bad_request' : 'internal');
}

/** The raw answer for a request that never became one (header too long, too slow, ambiguous, not HTTP). */
export function rawProblem(fault: string | undefined): string {
  const own = Object.keys(STATUS).find((code) => code === fault) as ProblemCode | undefined;
  const problem = new Problem(own ?? FRAMEWORK_CODES[fault ?? ''] ?? 'bad_request');
  const body = JSON.stringify(describeProblem(problem, 'en'));
  const status = STATUS[problem.code];
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
    '',
    body,
  ].join('\r\n');
}
