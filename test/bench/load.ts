import autocannon from 'autocannon';
import { cpuMicroseconds } from './cpu.ts';

export type Target = { pid: number; url: string; headers: Record<string, string>; expects: number };

const CONNECTIONS = 8;

/** Sends a bounded number of requests to loopback and returns the server's CPU microseconds per request. */
export async function cpuPerRequest(target: Target, amount: number): Promise<number> {
  const before = cpuMicroseconds(target.pid);
  const { url, headers } = target;
  const result = await autocannon({ url, headers, amount, connections: CONNECTIONS });
  const wrong = result.statusCodeStats?.[`${target.expects}`]?.count !== amount;
  if (result.errors > 0 || wrong)
    throw new Error(
      `${url}: not all answers were ${target.expects}: ${JSON.stringify(result.statusCodeStats)}`,
    );
  return (cpuMicroseconds(target.pid) - before) / amount;
}

/** Alternates two targets and returns the median of each, so that a busy moment hits both. */
export async function compare(ours: Target, theirs: Target, amount: number, rounds: number) {
  const [mine, other]: [number[], number[]] = [[], []];
  await cpuPerRequest(ours, Math.ceil(amount / 10));
  await cpuPerRequest(theirs, Math.ceil(amount / 10));
  for (let round = 0; round < rounds; round++) {
    mine.push(await cpuPerRequest(ours, amount));
    other.push(await cpuPerRequest(theirs, amount));
  }
  return { ours: median(mine), theirs: median(other) };
}

export const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
