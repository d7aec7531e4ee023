import { finding, type Finding } from '../../read/finding.ts';
import type { FindingCode } from '../../text/import.ts';
import type { Line } from '../line.ts';
import { FARTHEST_M } from './near-city.ts';

/** Features that were understood and left out: by what they are, and those too far away. */
export type LeftOut = { things: Map<string, number>; far: number };

export const nothingLeftOut = (): LeftOut => ({ things: new Map(), far: 0 });

/** One sentence for each thing that was left out, with its count. */
export const tellLeftOut = ({ things, far }: LeftOut): Finding[] => [
  ...[...things].map(([thing, count]) => finding('left_out', { values: { thing, count } })),
  ...(far > 0 ? [finding('too_far', { values: { count: far, metres: FARTHEST_M } })] : []),
];

type Unnumbered = Omit<Line, 'id'>;

const COUNTED: [FindingCode, (line: Unnumbered) => boolean][] = [
  ['estimated_features', ({ method }) => method === 'estimated'],
  ['rivers_without_width', (line) => isOpenRiver(line) && line.width_m_max === null],
  ['rivers_without_depth', (line) => isOpenRiver(line) && line.depth_m === null],
];

const isOpenRiver = ({ kind, tunnel }: Unnumbered) => kind === 'river' && !tunnel;

/** What is not known of lines that are kept, with counts. */
export const tellUnknown = (lines: readonly Unnumbered[]): Finding[] =>
  COUNTED.flatMap(([code, isMeant]) => {
    const count = lines.filter(isMeant).length;
    return count > 0 ? [finding(code, { values: { count } })] : [];
  });
