import type { Start } from '../server/schemas/start.ts';

/** Reads the start values out of the shell. Throws when the shell has none: then nothing can work. */
export function readStart(): Start {
  const text = document.getElementById('start')?.textContent;
  if (!text) throw new Error('the page shell has no start values');
  return JSON.parse(text) as Start;
}

export const start = readStart();
