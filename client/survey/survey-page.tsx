import '../style/survey.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { refuseStrayDrops } from './drop-zone.tsx';
import { openDetailsForPrint } from './print-report.ts';
import { result } from './state.ts';
import { SurveyApp } from './survey-app.tsx';
import { followLanguageLinks } from './switch-language.ts';

const root = document.getElementById('survey');
if (!root) throw new Error('the page has no #survey');

render(<SurveyApp />, root);
followLanguageLinks();
refuseStrayDrops();
openDetailsForPrint();
// Paper and style need to know whose data the report is of.
effect(() => {
  document.body.dataset['source'] = result.value?.source.kind ?? 'none';
});
