/** Why a request brought nothing: no connection, or an answer with a reason. */
export type Failure = { kind: 'network' } | { kind: 'answer'; status: number; reason: string };
export type Result<T> = { ok: true; answer: T } | { ok: false; failure: Failure };

const PATIENCE_MILLISECONDS = 20_000;

/** Asks the service for JSON. Never throws; `no-cache` revalidates, so an unchanged answer costs a 304. */
export async function fetchJson<T>(address: string): Promise<Result<T>> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MILLISECONDS);
    const response = await fetch(address, { cache: 'no-cache', signal });
    if (response.ok) return { ok: true, answer: (await response.json()) as T };
    return { ok: false, failure: await readProblem(response) };
  } catch {
    return { ok: false, failure: { kind: 'network' } };
  }
}

async function readProblem(response: Response): Promise<Failure> {
  const problem: unknown = await response.json().catch(() => null);
  const detail = problem && typeof problem === 'object' && 'detail' in problem && problem.detail;
  const reason = typeof detail === 'string' ? detail : response.statusText;
  return { kind: 'answer', status: response.status, reason };
}
