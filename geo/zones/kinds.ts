/** What a line or point of the base layers is. */
export const LINE_KINDS = ['river', 'canal', 'railway', 'station'] as const;
export type LineKind = (typeof LINE_KINDS)[number];
