import './style/base.css';
import './style/layout.css';
import './style/controls.css';
import './style/panels.css';
import './style/table.css';
import './style/zones.css';
import './style/phone.css';
import './style/first.css';
import { render } from 'preact';
import { App } from './app.tsx';
import { followView } from './data/shown.ts';
import { followZones } from './data/shown-zones.ts';
import { watchRelease } from './data/watch-release.ts';
import { followAddress } from './state.ts';
import { followTitle } from './title.ts';
import { takeOver } from './take-over.tsx';

const root = document.getElementById('app');
if (!root) throw new Error('the page shell has no #app');

followAddress();
followView();
followZones();
watchRelease();
followTitle();
render(<App />, root);
takeOver();
