import type { Bilingual } from '../text/languages.ts';
import type { WelfareStage } from './household.ts';

/** One of the 21 BKKBN indicators; `failed` is the stage of a family that meets all before it but not this one. */
export type BkkbnIndicator = { id: string; failed: WelfareStage; name: Bilingual };

const row = (failed: WelfareStage, id: string, indonesian: string, en: string): BkkbnIndicator => ({
  id,
  failed,
  name: { id: indonesian, en },
});

/**
 * The 21 indicators of family welfare in BKKBN's order: 1-6 basic needs, 7-14 psychological needs,
 * 15-19 development, 20-21 self-realisation. From public copies of the registration form of the
 * Pendataan Keluarga, shortened; the wording of 20 and 21 is unverified.
 */
export const BKKBN_INDICATORS: readonly BkkbnIndicator[] = [
  row(0, 'meals', 'Makan dua kali sehari atau lebih', 'Eats twice a day or more'),
  row(
    0,
    'clothes',
    'Pakaian berbeda untuk di rumah, bekerja atau sekolah, dan bepergian',
    'Different clothes for home, work or school, and going out',
  ),
  row(0, 'house', 'Atap, lantai dan dinding rumah baik', 'Sound roof, floor and walls'),
  row(
    0,
    'care',
    'Anggota yang sakit dibawa ke sarana kesehatan',
    'Sick members are taken to a health facility',
  ),
  row(
    0,
    'family_planning',
    'Pasangan usia subur yang ingin ber-KB dilayani',
    'Couples who want family planning are served',
  ),
  row(0, 'school', 'Semua anak 7-15 tahun bersekolah', 'All children aged 7-15 go to school'),
  row(1, 'worship', 'Beribadah menurut agama', 'Worships according to its religion'),
  row(
    1,
    'protein',
    'Makan daging, ikan atau telur seminggu sekali',
    'Eats meat, fish or egg once a week',
  ),
  row(
    1,
    'new_clothes',
    'Setiap anggota mendapat pakaian baru setahun sekali',
    'Every member gets new clothes once a year',
  ),
  row(1, 'floor_area', 'Luas lantai 8 m² per orang', '8 m² of floor per person'),
  row(1, 'health', 'Sehat dalam tiga bulan terakhir', 'Healthy in the last three months'),
  row(1, 'earner', 'Ada anggota yang berpenghasilan', 'A member earns an income'),
  row(
    1,
    'literacy',
    'Semua anggota 10-60 tahun bisa baca tulis latin',
    'All members aged 10-60 read and write Latin script',
  ),
  row(
    1,
    'contraception',
    'Pasangan dengan dua anak atau lebih memakai kontrasepsi',
    'Couples with two or more children use contraception',
  ),
  row(
    2,
    'religious_learning',
    'Berupaya meningkatkan pengetahuan agama',
    'Takes part in religious learning',
  ),
  row(2, 'savings', 'Sebagian penghasilan ditabung', 'Saves part of its income'),
  row(
    2,
    'family_meal',
    'Makan bersama seminggu sekali untuk berbicara',
    'Eats together once a week to talk',
  ),
  row(2, 'community', 'Ikut kegiatan masyarakat', 'Takes part in community activities'),
  row(2, 'media', 'Memperoleh informasi dari media', 'Gets information from media'),
  row(3, 'giving', 'Rutin menyumbang untuk kegiatan sosial', 'Gives regularly to social causes'),
  row(
    3,
    'organisation',
    'Ada anggota yang aktif sebagai pengurus organisasi',
    'A member is active in an organisation',
  ),
];

/**
 * Stage of a family from its 21 indicators (`true` where met or not applicable), BKKBN: the first
 * one that fails decides; a family that meets all is KS III Plus (4). Throws unless there are 21.
 */
export function welfareStage(met: readonly boolean[]): WelfareStage {
  if (met.length !== BKKBN_INDICATORS.length) {
    throw new RangeError(`${met.length} indicators instead of ${BKKBN_INDICATORS.length}`);
  }
  return BKKBN_INDICATORS.find((_, i) => !met[i])?.failed ?? 4;
}

/**
 * Whether a recorded stage can be true beside the indicators that are recorded (21 places, `null`
 * where an indicator is not recorded). Complete indicators admit one stage only; with gaps every
 * stage is possible that some filling of the gaps would give. Throws unless there are 21.
 */
export function agreesWithStage(stage: WelfareStage, met: readonly (boolean | null)[]): boolean {
  const highest = welfareStage(met.map((one) => one ?? true));
  if (stage > highest) return false;
  // A lower stage than the best possible needs a gap among the indicators that decide it.
  return (
    stage === highest || BKKBN_INDICATORS.some((one, i) => one.failed === stage && met[i] === null)
  );
}

/**
 * Stage that 21 answers decide, also with gaps (`null`) where every filling of them gives the same
 * one; otherwise `null`. Throws unless there are 21.
 */
export function decidedStage(met: readonly (boolean | null)[]): WelfareStage | null {
  const possible = STAGES.filter((stage) => agreesWithStage(stage, met));
  return possible.length === 1 ? (possible[0] ?? null) : null;
}
const STAGES: readonly WelfareStage[] = [0, 1, 2, 3, 4];
