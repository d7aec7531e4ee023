import { renderToString } from 'preact-render-to-string';
import type { SheetContent } from '../../geo/cartography/sheet/content.ts';
import { Preview } from '../../geo/cartography/sheet/preview.tsx';
import type { SheetForm, Size } from '../../geo/cartography/sheet/paper.ts';
import { Sheet } from '../../geo/cartography/sheet/sheet.tsx';

/** A sheet as the text of an SVG, in millimetres or, with `pixels`, for a picture of that size. */
export const sheetSvg = (content: SheetContent, form: SheetForm, pixels?: Size): string =>
  renderToString(<Sheet content={content} form={form} {...(pixels ? { pixels } : {})} />);

/** The picture of a view for sharing, as the text of an SVG. */
export const previewSvg = (content: SheetContent): string =>
  renderToString(<Preview content={content} />);
