import type { Page } from 'playwright-core';

/** What the browser itself measured of a page, milliseconds since the address was opened. */
export type Vitals = {
  firstPaint: number | null;
  largestPaint: number | null;
  /** Start of the first frame that has the map: drawn by the service, or by the library. */
  firstMap: number | null;
  /** First frame in which the library's map had all its areas. */
  fullMap: number | null;
  /** Largest session of unexpected layout shifts, without unit. */
  shift: number;
  /** Slowest event of a reader since the last `forget`, to the next paint. */
  slowestEvent: number;
  /** Longest task since the last `forget`. */
  longestTask: number;
};

type Watching = Window & { vitals: Vitals };

/** Observes a page from before its first byte; call before it is opened. */
export async function watchVitals(page: Page): Promise<void> {
  // What tsx adds to a function for its name would be missing in the page.
  await page.addInitScript('globalThis.__name ??= (named) => named');
  await page.addInitScript(observe);
}

/** What was seen until now. */
export const readVitals = (page: Page): Promise<Vitals> =>
  page.evaluate(() => (window as unknown as Watching).vitals);

/** Begins anew with events and tasks. */
export const forgetEvents = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.assign((window as unknown as Watching).vitals, { slowestEvent: 0, longestTask: 0 });
  });

// Runs in the page: it can use nothing from outside itself.
function observe(): void {
  const vitals: Vitals = {
    firstPaint: null,
    largestPaint: null,
    firstMap: null,
    fullMap: null,
    shift: 0,
    slowestEvent: 0,
    longestTask: 0,
  };
  (window as unknown as Watching).vitals = vitals;
  const watch = (type: string, seen: (entry: PerformanceEntry) => void, more = {}) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen(entry);
    }).observe({ type, buffered: true, ...more });

  watch('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') vitals.firstPaint = startTime;
  });
  watch('largest-contentful-paint', ({ startTime }) => (vitals.largestPaint = startTime));
  watch('mark', ({ name, startTime }) => {
    if (name === 'map-drawn') vitals.fullMap ??= startTime;
  });
  watch('longtask', ({ duration }) => {
    vitals.longestTask = Math.max(vitals.longestTask, duration);
  });
  const eventOptions = { durationThreshold: 16 };
  watch(
    'event',
    (entry) => {
      const isReaders = (entry as PerformanceEntry & { interactionId: number }).interactionId > 0;
      if (isReaders) vitals.slowestEvent = Math.max(vitals.slowestEvent, entry.duration);
    },
    eventOptions,
  );

  // Shifts less than a second apart, five seconds at most, are one session.
  let session = { sum: 0, from: 0, to: 0 };
  watch('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    };
    if (hadRecentInput) return;
    const { startTime } = entry;
    const goesOn = startTime - session.to < 1000 && startTime - session.from < 5000;
    session = goesOn
      ? { ...session, sum: session.sum + value, to: startTime }
      : { sum: value, from: startTime, to: startTime };
    vitals.shift = Math.max(vitals.shift, session.sum);
  });

  const look = (time: number) => {
    if (document.querySelector('svg.svg-map path')) vitals.firstMap = time;
    else if (vitals.fullMap !== null) vitals.firstMap = vitals.fullMap;
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
