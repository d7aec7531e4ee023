/** What a property says; `name` is its name in the file. */
export type Plain = { name: string; value: string | number | boolean };

/** Column in which GDAL keeps the tags that have no column of their own. */
const OTHER_TAGS = 'other_tags';
const PAIR = /"((?:[^"\\]|\\.)*)"=>"((?:[^"\\]|\\.)*)"/g;

/**
 * Properties by their names in lower case, without empty ones; tags in `other_tags` stand behind those
 * that have a property of their own. A list or object is its JSON, which no field can be read from.
 */
export function plainProperties(properties: Record<string, unknown>): Map<string, Plain> {
  const { [OTHER_TAGS]: others, ...own } = properties;
  const found = new Map<string, Plain>();
  for (const [name, raw] of [...Object.entries(own), ...Object.entries(readTags(others))]) {
    const value = plainValue(raw);
    const key = name.toLowerCase();
    if (value !== null && !found.has(key)) found.set(key, { name, value });
  }
  return found;
}

function plainValue(raw: unknown): Plain['value'] | null {
  if (typeof raw === 'string') return raw.trim() || null;
  if (typeof raw === 'number' || typeof raw === 'boolean') return raw;
  return typeof raw !== 'object' || raw === null || raw instanceof Uint8Array
    ? null
    : JSON.stringify(raw);
}

/** Whether the text in `other_tags`, if there is any, is whole: a Shapefile cuts it after 254 letters. */
export function hasWholeTags({ [OTHER_TAGS]: others }: Record<string, unknown>): boolean {
  if (typeof others !== 'string' || isJson(others)) return true;
  return /^[\s,]*$/.test(others.replace(PAIR, ''));
}

/** Tags in the text of an hstore (`"width"=>"15"`), or in JSON. */
function readTags(others: unknown): Record<string, unknown> {
  if (typeof others !== 'string') return {};
  if (isJson(others)) return JSON.parse(others) as Record<string, unknown>;
  const plain = (text = '') => text.replace(/\\(.)/g, '$1');
  return Object.fromEntries(
    [...others.matchAll(PAIR)].map(([, key, value]) => [plain(key), plain(value)]),
  );
}

function isJson(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}
