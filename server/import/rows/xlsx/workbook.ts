import { posix } from 'node:path';
import { damaged } from './damaged.ts';
import type { Parts } from './parts.ts';
import { parseSmallPart, type Attributes } from './xml.ts';

/** A sheet as its tab shows it, and where its cells are. */
export type SheetPart = { name: string; path: string };

export type Workbook = {
  /** In the order of the tabs, hidden ones included; sheets that are charts are left out. */
  sheets: SheetPart[];
  /** Whether days are counted from 1904, as old Excel for Macintosh did. */
  is1904: boolean;
  strings: string | null;
  styles: string | null;
};

type Relation = { type: string; path: string };

/**
 * Finds the parts of a workbook by their relations, for their paths are a writer's choice.
 * @throws FileError when the archive is no workbook or a part is missing
 */
export async function readWorkbook(parts: Parts): Promise<Workbook> {
  const [main] = ofType(await readRelations(parts, ''), 'officeDocument');
  const path = main?.path ?? 'xl/workbook.xml';
  const relations = await readRelations(parts, path);
  const { tabs, is1904 } = await readTabs(parts, path);
  const sheets = tabs.flatMap(({ name, id }) => {
    const relation = relations.get(id);
    if (!relation) throw damaged();
    return isOfType(relation, 'worksheet') ? [{ name, path: relation.path }] : [];
  });
  const pathOf = (type: string) => ofType(relations, type)[0]?.path ?? null;
  return { sheets, is1904, strings: pathOf('sharedStrings'), styles: pathOf('styles') };
}

// The last word is the same in the Strict and the Transitional vocabulary.
const isOfType = ({ type }: Relation, word: string) => type.endsWith(`/${word}`);
const ofType = (relations: Map<string, Relation>, word: string) =>
  [...relations.values()].filter((relation) => isOfType(relation, word));

/** Relations of a part by their id; `''` is the package itself. Links to the outside are left out. */
async function readRelations(parts: Parts, part: string): Promise<Map<string, Relation>> {
  const relations = new Map<string, Relation>();
  const folder = posix.dirname(`/${part}`);
  const path = posix.join(folder, '_rels', `${posix.basename(part)}.rels`).slice(1);
  if (!parts.has(path)) return relations;
  await parseSmallPart(parts, path, {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      relations.set(Id, { type: Type, path: posix.resolve(folder, Target).slice(1) });
    },
  });
  return relations;
}

async function readTabs(parts: Parts, path: string) {
  const tabs: { name: string; id: string }[] = [];
  let is1904 = false;
  let section = '';
  await parseSmallPart(parts, path, {
    open(name, attributes, depth) {
      if (depth === 1 && name !== 'workbook') throw damaged();
      if (depth === 2) section = name;
      if (name === 'workbookPr') is1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
      if (depth === 3 && section === 'sheets' && name === 'sheet') {
        tabs.push({ name: attributes.name ?? '', id: relationId(attributes) });
      }
    },
  });
  return { tabs, is1904 };
}

// `r:id`, under whatever prefix the writer chose.
function relationId(attributes: Attributes): string {
  const key = Object.keys(attributes).find((one) => one.endsWith(':id'));
  return (key && attributes[key]) ?? '';
}
