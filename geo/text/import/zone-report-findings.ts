import type { FindingText } from './finding-text.ts';

/** What an import of lines or zones wants noted, with counts. */
export const ZONE_REPORT_FINDINGS = {
  left_out: {
    reason: {
      id: '{count} fitur {thing} dilewati: bukan garis atau stasiun yang ditampilkan.',
      en: '{count} features {thing} left out: no line or station that is shown.',
    },
  },
  too_far: {
    reason: {
      id: '{count} fitur dilewati: lebih dari {metres} m di luar kotak kota.',
      en: '{count} features left out: over {metres} m outside the box around the city.',
    },
  },
  estimated_features: {
    reason: {
      id: '{count} fitur hanya perkiraan (estimated): digambar putus-putus dan tidak dihitung.',
      en: '{count} features are only estimated: drawn dashed and not counted.',
    },
  },
  rivers_without_width: {
    reason: {
      id: '{count} sungai tanpa lebar: sempadan diukur dari garis tengah.',
      en: '{count} rivers without a width: strips are measured from the centre line.',
    },
  },
  rivers_without_depth: {
    reason: {
      id: '{count} sungai tanpa kedalaman: sempadan menurut hukum 10 sampai 30 m (tanpa tanggul, dalam kota).',
      en: '{count} rivers without a depth: their legal set-back is 10 to 30 m (no levee, in town).',
    },
  },
  kind_replaced: {
    reason: {
      id: 'Jenis "{kind}": {count} fitur menggantikan {before} yang lama.',
      en: 'Kind "{kind}": {count} features in place of {before} before.',
    },
  },
} as const satisfies Record<string, FindingText>;
