import { formatView } from '../../geo/view/address.ts';
import { defaults, view } from '../state.ts';

const withView = (path: string): string => {
  const query = formatView(view.value, defaults);
  return query ? `${path}?${query}` : path;
};

/** Address of the method page, at one indicator where there is one; it leads back to this view. */
export const methodPage = (indicator?: string): string =>
  withView('/metode') + (indicator ? `#${indicator}` : '');

/** Address of the page on the quality of the data; it leads back to this view. */
export const qualityPage = (): string => withView('/mutu-data');

/** Address of the survey page; it leads back to this view. */
export const surveyPage = (): string => withView('/survei');
