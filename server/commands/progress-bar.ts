import type { WriteStream } from 'node:tty';

const WIDTH = 30;
const EVERY_MILLISECONDS = 100;

type Terminal = Pick<WriteStream, 'isTTY' | 'write'>;

/**
 * A progress bar on one line of a terminal: share of the file, rows, rows a second. Writes nothing
 * where the stream is no terminal.
 */
export function progressBar(stream: Terminal, now: () => number = () => performance.now()) {
  const began = now();
  let [last, isShown] = [-Infinity, false];
  const show = (done: number, rows: number): void => {
    if (!stream.isTTY || (now() - last < EVERY_MILLISECONDS && done < 1)) return;
    last = now();
    isShown = true;
    const filled = Math.round(WIDTH * done);
    const bar = '#'.repeat(filled) + '.'.repeat(WIDTH - filled);
    const percent = `${Math.floor(100 * done)}`.padStart(3);
    const speed = Math.round((1000 * rows) / Math.max(1, now() - began));
    stream.write(`\r[${bar}] ${percent} %  ${rows}  (${speed}/s)  `);
  };
  const clear = (): void => {
    if (isShown) stream.write('\r\u001b[K');
  };
  return { show, clear };
}
