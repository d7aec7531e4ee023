import { COUNTED_INDICATORS } from '../households/counted.ts';
import type { Bilingual } from '../text/languages.ts';
import type { Derivation, Kind } from './types.ts';

/** How an indicator is computed: in words, and as one line. */
export type Formula = { words: Bilingual; line: Bilingual };

type Described = {
  id: string;
  kind: Kind;
  counted: boolean;
  numerator: Bilingual | null;
  denominator: Bilingual | null;
  derived?: Derivation | null;
};

/** Formulas that are no plain share. FGT: z is the poverty line, y spending per head, N all persons. */
const SPECIAL: Record<string, Formula> = {
  poverty_p1: {
    words: {
      id: 'Rata-rata kekurangan pengeluaran terhadap garis kemiskinan; yang tidak miskin dihitung nol.',
      en: 'Mean shortfall of spending as a share of the poverty line; those who are not poor count as nothing.',
    },
    line: both('P1 = 100 × 1/N × Σ (z − y)/z'),
  },
  poverty_p2: {
    words: {
      id: 'Rata-rata kuadrat kekurangan itu: kekurangan yang besar berbobot lebih.',
      en: 'Mean of the squared shortfall: large shortfalls weigh more.',
    },
    line: both('P2 = 100 × 1/N × Σ ((z − y)/z)²'),
  },
  mpi_a: {
    words: {
      id: 'Rata-rata bobot kekurangan di antara jiwa yang miskin multidimensi.',
      en: 'Mean weight of deprivations among persons who are multidimensionally poor.',
    },
    line: {
      id: 'A = 100 × jumlah bobot jiwa miskin ÷ jiwa miskin',
      en: 'A = 100 × weights of poor persons ÷ poor persons',
    },
  },
  mpi_m0: {
    words: {
      id: 'Bagian jiwa yang miskin dikali intensitasnya, dari 0 sampai 1.',
      en: 'Share of persons who are poor times their intensity, from 0 to 1.',
    },
    line: both('M0 = H × A'),
  },
};

function both(text: string): Bilingual {
  return { id: text, en: text };
}

const PRINTED: Bilingual = {
  id: 'Dihitung oleh instansi sumber; angkanya dimuat seperti tercetak.',
  en: 'Computed by the agency that is the source; carried as printed.',
};

/**
 * The formula of an indicator, from its register entry. A figure that an agency printed is not computed
 * here: that is said, and the line shows what it divides where the register knows.
 */
export function describeFormula(indicator: Described): Formula | null {
  const { id, kind, counted, numerator, denominator, derived } = indicator;
  const special = SPECIAL[id];
  if (special) return special;
  if (derived) return density(numerator);
  if (!numerator) return kind === 'status' ? null : { words: PRINTED, line: both('') };
  const line =
    denominator && kind === 'rate' ? shareOf(numerator, denominator) : countOf(numerator);
  return { words: counted ? wordsOfCounted(id, denominator) : PRINTED, line };
}

const shareOf = (numerator: Bilingual, denominator: Bilingual): Bilingual => ({
  id: `100 × ${numerator.id} ÷ ${denominator.id}`,
  en: `100 × ${numerator.en} ÷ ${denominator.en}`,
});

const countOf = (numerator: Bilingual): Bilingual => ({
  id: `jumlah ${numerator.id}`,
  en: `number of ${numerator.en}`,
});

const density = (numerator: Bilingual | null): Formula => ({
  words: {
    id: 'Jumlah dibagi luas wilayah menurut batas yang dimuat di sini.',
    en: 'The number divided by the area of the boundaries held here.',
  },
  line: {
    id: `${numerator?.id ?? 'jumlah'} ÷ luas (km²)`,
    en: `${numerator?.en ?? 'number'} ÷ area (km²)`,
  },
});

function wordsOfCounted(id: string, denominator: Bilingual | null): Bilingual {
  if (!denominator) {
    return {
      id: 'Jumlah dari register keluarga, dibulatkan.',
      en: 'Counted in the register of families, rounded.',
    };
  }
  const one = COUNTED_INDICATORS.find((counted) => counted.id === id);
  const isPersons = one?.unit !== 'families';
  return isPersons
    ? {
        id: 'Bagian jiwa, dari hitungan yang sudah dibulatkan; keluarga yang datanya tidak tercatat tidak ikut dihitung.',
        en: 'Share of persons, from counts that are rounded already; families without a record of it are left out.',
      }
    : {
        id: 'Bagian keluarga (KK), dari hitungan yang sudah dibulatkan; keluarga yang datanya tidak tercatat tidak ikut dihitung.',
        en: 'Share of families (KK), from counts that are rounded already; families without a record of it are left out.',
      };
}
