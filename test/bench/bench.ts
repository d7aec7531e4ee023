import { benchPage } from './page.ts';
import { benchPrivacy } from './privacy.ts';
import { benchRegister } from './register.ts';
import { benchRequests, benchStart } from './requests.ts';
import { benchLoad } from './worst-load.ts';
import { benchSurvey } from './survey.ts';
import { benchZones } from './zones.ts';

// Ratios measured in one run on one machine; not a test. Numbers and aims are in BENCH.md.
// `npm run bench -- page zones` runs the named parts only.

/** Parts in the order in which all of them run: the survey first, while nothing is compiled yet. */
const PARTS = {
  survey: benchSurvey,
  requests: benchRequests,
  start: benchStart,
  load: benchLoad,
  register: benchRegister,
  zones: benchZones,
  privacy: benchPrivacy,
  page: benchPage,
} as const satisfies Record<string, () => Promise<void> | void>;
type Part = keyof typeof PARTS;

const isPart = (name: string): name is Part => Object.hasOwn(PARTS, name);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !isPart(name));
const all = Object.keys(PARTS) as Part[];
if (unknown.length > 0) {
  console.error(`no part ${unknown.join(', ')}; the parts are: ${all.join(', ')}`);
  process.exitCode = 2;
} else {
  const wanted = asked.length > 0 ? asked.filter(isPart) : all;
  for (const name of wanted) await PARTS[name]();
}
