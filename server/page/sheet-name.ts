import type { SheetContent } from '../../geo/cartography/sheet/content.ts';
import type { SheetForm } from '../../geo/cartography/sheet/paper.ts';
import { fileName } from '../../geo/features/file-name.ts';

/** Name of a downloaded sheet: indicator, level, period, area and paper. */
export function sheetName(content: SheetContent, form: SheetForm, extension: string): string {
  const { indicator, level, period, fitted, isDemonstration } = content;
  const paper = `${form.paper}-${form.orientation}`;
  const origin = isDemonstration ? 'demonstration' : null;
  return fileName([indicator.id, level, period, fitted?.code, paper], origin, extension);
}
