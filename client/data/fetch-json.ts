import { HEALTH_ADDRESS } from '../addresses.ts';
import { hear, isOffline } from '../offline/connection.ts';

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
    void hearNobody(address);
    return { ok: false, failure: { kind: 'network' } };
  }
}

const PROBE_MILLISECONDS = 5000;
let probe: Promise<boolean> | null = null;

/** One request that is lost does not mean that the service is away: that is so when its health is lost too. */
async function hearNobody(address: string): Promise<void> {
  if (address !== HEALTH_ADDRESS && !isOffline.peek()) {
    probe ??= reachService().finally(() => (probe = null));
    if (await probe) return;
  }
  hear({ from: 'nobody' });
}

async function reachService(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(PROBE_MILLISECONDS);
    const { headers } = await fetch(HEALTH_ADDRESS, { cache: 'no-cache', signal });
    return headers.get('x-kept') === null;
  } catch {
    return false;
  }
}

async function readProblem(response: Response): Promise<Failure> {
  const problem: unknown = await response.json().catch(() => null);
  const detail = problem && typeof problem === 'object' && 'detail' in problem && problem.detail;
  const reason = typeof detail === 'string' ? detail : response.statusText;
  return { kind: 'answer', status: response.status, reason };
}
