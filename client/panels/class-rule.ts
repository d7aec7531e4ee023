import { classRule } from '../../geo/text/class-rule.ts';
import { chosenStyle } from '../data/chosen-style.ts';
import type { ShownLayer } from '../data/shown.ts';
import { language } from '../state.ts';

/** How the classes were made and what dark means, in words; nothing where that needs none. */
export const ruleText = ({ picture, indicator: { direction } }: ShownLayer): string =>
  classRule({ picture, direction, style: chosenStyle.value }, language.value);
