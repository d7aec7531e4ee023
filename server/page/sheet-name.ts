import type { SheetContent } from '../../geo/cartography/sheet/content.ts';
import type { SheetForm } from '../../geo/cartography/sheet/paper.ts';

/**
 * Name of a downloaded sheet: indicator, level, period, area and paper; a sheet of the demonstration says so
 * in its name, because names travel further than marks.
 */
export function sheetName(content: SheetContent, form: SheetForm, extension: string): string {
  const { indicator, level, period, fitted, isDemonstration } = content;
  const parts = [
    indicator.id,
    level,
    period,
    fitted?.code ?? null,
    `${form.paper}-${form.orientation}`,
    isDemonstration ? 'demonstration' : null,
  ];
  return `${parts.filter(Boolean).join('_')}.${extension}`;
}
