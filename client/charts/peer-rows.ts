/** Height of one area's row in the chart of neighbours, in pixels. */
export const PEER_ROW = 18;

const PARENT_LINE = 14;
const ABOVE = 4;

/** Where the first row begins: below the words of the parents' lines, one above the other. */
export const peersTop = (parents: number): number => ABOVE + PARENT_LINE * parents;
