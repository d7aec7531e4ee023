const TIME = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[-+]\d{2}:\d{2}))?`;
const DURATION = String.raw`P(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?`;
const INSTANT = new RegExp(`^${TIME}$`);
const SPAN = new RegExp(`^${DURATION}$`);

/**
 * Whether a text is a `datetime` of OGC API - Features: an RFC 3339 time or date, or an interval of
 * two, one of which may be open (`..` or empty) or an ISO 8601 duration. Both ends open, and an
 * interval that ends before it starts, are refused.
 */
export function isDatetime(text: string): boolean {
  const ends = text.split('/');
  if (ends.length === 1) return isInstant(text);
  const [start = '', end = ''] = ends;
  if (ends.length !== 2) return false;
  if (isInstant(start) && isInstant(end)) return Date.parse(start) <= Date.parse(end);
  const open = (one: string) => one === '' || one === '..' || SPAN.test(one);
  return (isInstant(start) && open(end)) || (open(start) && isInstant(end));
}

const isInstant = (text: string) => INSTANT.test(text) && !Number.isNaN(Date.parse(text));
