import { hear } from '../offline/connection.ts';

/** Why a request brought nothing: no connection, or an answer with a reason. */
export type Failure = { kind: 'network' } | { kind: 'answer'; status: number; reason: string };
/** `keptAt`: when the worker kept the answer that stands in for the service's; `null` for the service's own. */
export type Result<T> =
  { ok: true; answer: T; keptAt: string | null } | { ok: false; failure: Failure };

const PATIENCE_MILLISECONDS = 20_000;

/** Asks the service for JSON. Never throws; `no-cache` revalidates, so an unchanged answer costs a 304. */
export async function fetchJson<T>(address: string): Promise<Result<T>> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MILLISECONDS);
    const response = await fetch(address, { cache: 'no-cache', signal });
    const keptAt = response.headers.get('x-kept');
    hear(keptAt === null ? { from: 'service' } : { from: 'kept', at: keptAt });
    if (response.ok) return { ok: true, answer: (await response.json()) as T, keptAt };
    return { ok: false, failure: await readProblem(response) };
  } catch {
    hear({ from: 'nobody' });
    return { ok: false, failure: { kind: 'network' } };
  }
}

async function readProblem(response: Response): Promise<Failure> {
  const problem: unknown = await response.json().catch(() => null);
  const detail = problem && typeof problem === 'object' && 'detail' in problem && problem.detail;
  const reason = typeof detail === 'string' ? detail : response.statusText;
  return { kind: 'answer', status: response.status, reason };
}
