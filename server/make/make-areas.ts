import type { Area } from '../../geo/indicators/types.ts';
import { profileArea } from '../../geo/profile/profile-area.ts';
import { THINGS } from '../../geo/text/errors.ts';
import {
  findBoundarySet,
  findShape,
  listAliases,
  listAliasesByCode,
  listAreas,
  listPlacedAreas,
} from '../db/areas.ts';
import { listIndicators } from '../db/indicators.ts';
import { listByArea, listByLevel } from '../db/observations.ts';
import type { Snapshot } from '../db/snapshot.ts';
import { encodeAreaEntry } from '../encode/areas.ts';
import { encodeProfile } from '../encode/profile.ts';
import { Problem } from '../errors.ts';
import type { AreasAnswer } from '../schemas/areas.ts';
import { JSON_TYPE, type Content } from './content.ts';
import { zonesOfArea } from './join-zones.ts';
import { kecamatanNames } from './kecamatan-names.ts';

/** The area's parents, nearest first. */
function parentsOf(area: Area, areas: Area[]): Area[] {
  const parent = areas.find(({ code }) => code === area.parent);
  return parent ? [parent, ...parentsOf(parent, areas)] : [];
}

/** Everything known of one area. @throws Problem for a code that no area has */
export function makeProfile({ db, release }: Snapshot, { code }: { code: string }): Content {
  const shape = findShape(db, code);
  if (!shape) throw new Problem('unknown_id', { what: THINGS.area, value: code });
  const areas = listAreas(db);
  const parents = parentsOf(shape, areas);
  const entries = profileArea({
    area: shape,
    parents,
    indicators: listIndicators(db),
    figures: [shape, ...parents].flatMap((area) => listByArea(db, area.code)),
    peers: areas.filter(({ level }) => level === shape.level),
    peerFigures: listByLevel(db, shape.level),
  });
  const profile = encodeProfile({
    release,
    shape,
    aliases: listAliases(db, code),
    parents,
    children: areas.filter(({ parent }) => parent === code),
    boundary: findBoundarySet(db),
    entries,
    zones: zonesOfArea(db, shape, parents),
  });
  return { type: JSON_TYPE, body: JSON.stringify(profile) };
}

/** The names of all areas. */
export function makeAreas({ db, release }: Snapshot): Content {
  const areas = listPlacedAreas(db);
  const kecamatanOf = kecamatanNames(new Map(areas.map((area) => [area.code, area])));
  const aliases = listAliasesByCode(db);
  const entries = areas.map((area) =>
    encodeAreaEntry(area, kecamatanOf(area), aliases.get(area.code) ?? []),
  );
  const answer: AreasAnswer = { release, areas: entries };
  return { type: JSON_TYPE, body: JSON.stringify(answer) };
}
