import { makeChart } from './make-chart.tsx';

/** A small chart of an area. */
export const Chart = makeChart(() => import('./plots.ts'));
