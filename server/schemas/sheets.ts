import { Type, type Static } from 'typebox';
import { FITS, ORIENTATIONS, PAPERS } from '../../geo/cartography/sheet/paper.ts';
import { VIEW_PARAMETERS } from '../../geo/view/address.ts';
import { oneOf } from './fields.ts';

/** Dots an inch of a PNG: the least, the most and the usual. */
export const DOTS = { least: 72, most: 300, usual: 150 } as const;

// What the parameters of a view mean is read from them together (geo/view/address.ts).
const view = Object.fromEntries(
  VIEW_PARAMETERS.map((name) => [name, Type.Optional(Type.String({ maxLength: 2000 }))]),
);
const form = {
  paper: Type.Optional(oneOf(PAPERS, { default: 'a4' })),
  orientation: Type.Optional(oneOf(ORIENTATIONS, { default: 'landscape' })),
  fit: Type.Optional(oneOf(FITS, { default: 'city' })),
};
const dpi = Type.Optional(
  Type.Integer({ minimum: DOTS.least, maximum: DOTS.most, default: DOTS.usual }),
);

const closed = { additionalProperties: false };
export const SheetSvgQuery = Type.Object({ ...view, ...form }, closed);
export const SheetPngQuery = Type.Object({ ...view, ...form, dpi }, closed);
export const PreviewQuery = Type.Object(view, closed);
export type SheetQuery = Static<typeof SheetPngQuery>;
