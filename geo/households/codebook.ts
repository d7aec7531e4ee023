import type { Language } from '../text/languages.ts';
import { HOUSEHOLD_COLUMNS, type Reads } from './columns.ts';
import { wordsOf } from './words.ts';

const HEADS: Record<Language, string[]> = {
  id: ['kolom', 'judul lain', 'wajib', 'arti', 'isi'],
  en: ['column', 'other headers', 'required', 'meaning', 'values'],
};
const YES: Record<Language, string> = { id: 'ya', en: 'yes' };
const KINDS: Record<
  Exclude<Reads['kind'], 'whole' | 'metres' | 'word' | 'words'>,
  Record<Language, string>
> = {
  id: { id: 'huruf, angka, - _ . / :', en: 'letters, digits, - _ . / :' },
  area: { id: 'kode atau nama', en: 'code or name' },
  kecamatan: { id: 'kode atau nama', en: 'code or name' },
  degrees: { id: 'derajat desimal', en: 'decimal degrees' },
  rupiah: { id: 'rupiah', en: 'rupiah' },
  ignored: { id: 'apa saja', en: 'anything' },
};

/** Columns that the template leaves out: nothing is kept of them. */
const isInTemplate = ({ kind }: Reads): boolean => kind !== 'ignored';

/** The header line of an empty register file. */
export const templateHeader = (): string[] =>
  HOUSEHOLD_COLUMNS.filter(({ reads }) => isInTemplate(reads)).map(({ id }) => id);

/** The codebook as a table, head first: every column, its other headers, and what its cells may hold. */
export const codebookRows = (language: Language): string[][] => [
  HEADS[language],
  ...HOUSEHOLD_COLUMNS.map(({ id, aliases, required, name, reads }) => [
    id,
    aliases.join(', '),
    required ? YES[language] : '',
    name[language],
    valuesOf(reads, language),
  ]),
];

function valuesOf(reads: Reads, language: Language): string {
  if (reads.kind === 'whole' || reads.kind === 'metres') return `${reads.least}-${reads.most}`;
  if (reads.kind === 'word' || reads.kind === 'words') return wordsOf(reads.words);
  return KINDS[reads.kind][language];
}
