import type { Bilingual } from '../languages.ts';

/** A section of the method page; `id` is its anchor. Tables that belong to it are made from the rules. */
export type Section = { id: string; title: Bilingual; paragraphs: readonly Bilingual[] };

const section = (
  id: string,
  title: [string, string],
  ...paragraphs: [string, string][]
): Section => ({
  id,
  title: { id: title[0], en: title[1] },
  paragraphs: paragraphs.map(([indonesian, en]) => ({ id: indonesian, en })),
});

/** What the page explains once for all indicators. Facts and citations; the words are ours. */
export const SECTIONS = [
  section(
    'rounding',
    [
      'Angka dari register: dibulatkan dan disembunyikan',
      'Figures of a register: rounded and hidden',
    ],
    [
      'Hitungan di bawah {threshold} dan sisa di bawah {threshold} disembunyikan, juga jumlah yang akan membukanya. Hitungan lain, juga hitungan kota, ditampilkan sebagai kelipatan {threshold}: dibulatkan dengan geseran rahasia yang tetap untuk setiap wilayah dan setiap hal yang dihitung; penyebut ke kelipatan terdekat. Persentase, rentang, peringkat, dan kelas memakai hitungan yang sudah dibulatkan, jadi bagian tidak selalu berjumlah sama dengan total.',
      'Counts below {threshold} and rests below {threshold} are hidden, and so are totals that would give one away. All other counts, those of the city too, show as multiples of {threshold}: rounded after a secret shift that stays the same for each area and counted set; denominators to the nearest multiple. Shares, intervals, ranks and classes use the rounded counts, so parts need not add up to their total.',
    ],
    [
      'Angka register bergerak bila cukup banyak keluarga di dekatnya berubah, supaya perubahan satu keluarga tidak terbaca; karena itu dua wilayah dapat memuat tanggal yang berbeda (“angka per 30 November 2026”).',
      'Figures of a register move when enough families nearby have changed, so that the change of one family cannot be read; that is why two areas may bear different dates (“figures as of 30 November 2026”).',
    ],
    [
      'Titik, nama, alamat, NIK, dan nomor KK tidak pernah diterbitkan (UU 27/2022). Angka yang sudah dicetak instansi dimuat seperti tercetak.',
      'Points, names, addresses, NIK and KK numbers are never published (UU 27/2022). Figures that an agency has printed are carried as printed.',
    ],
  ),
  section(
    'interval',
    ['Rentang 95 % dan keandalan', '95 % interval and reliability'],
    [
      'Rentang dihitung menurut Wilson (1927). Ia hanya menyatakan variasi acak menurut model binomial: bukan keluarga yang tidak terdata, bukan salah catat, dan terlalu sempit untuk jiwa yang tinggal sekeluarga.',
      'The interval is Wilson’s (1927). It states chance variation under a binomial model only: not families that were left out, not wrong records, and it is too narrow for persons who live in one family.',
    ],
    [
      'Tidak andal: rentang selebar 30 poin atau lebih, atau lebih lebar dari 130 % nilainya; rentang sampai 5 poin selalu andal. Aturan NCHS (Parker dkk., Vital and Health Statistics 2(175), 2017), dengan rentang Wilson.',
      'Unreliable: an interval of 30 points or more, or wider than 130 % of the value; one of up to 5 points is always reliable. Rule of the NCHS (Parker et al., Vital and Health Statistics 2(175), 2017), with Wilson’s interval.',
    ],
  ),
  section(
    'bkkbn',
    ['Tahapan keluarga sejahtera (BKKBN)', 'Stages of family welfare (BKKBN)'],
    [
      'Indikator pertama yang tidak terpenuhi menentukan tahapan keluarga. Yang tidak berlaku (tanpa anak, tanpa pasangan) dihitung terpenuhi. Sejak pendataan 2021 BKKBN memakai iBangga; tahapan ini untuk berkas yang memuatnya.',
      'The first indicator that is not met decides the stage of a family. What does not apply (no child, no couple) counts as met. Since the registration of 2021 BKKBN uses iBangga; the stages serve files that have them.',
    ],
    [
      'Daftar diringkas dari salinan formulir yang beredar umum; bunyi nomor 20 dan 21 belum dipastikan.',
      'Shortened from public copies of the form; the wording of 20 and 21 is not confirmed.',
    ],
  ),
  section(
    'jmp',
    ['Tangga sanitasi (WHO/UNICEF JMP)', 'Sanitation ladder (WHO/UNICEF JMP)'],
    [
      'Dari atas: aman (layak, tidak dipakai bersama, tinja dibuang atau diolah dengan aman); dasar (layak, tidak dipakai bersama); terbatas (layak, dipakai bersama); tidak memadai (cubluk tanpa pelat, gantung, ember); tanpa fasilitas (buang air di tempat terbuka).',
      'From the top: safely managed (improved, not shared, excreta safely disposed of or treated); basic (improved, not shared); limited (improved, shared); unimproved (pit without slab, hanging, bucket); open defecation.',
    ],
    [
      'Register tidak mencatat penyedotan dan pengolahan: “aman” di sini batas atas. Sanitasi layak (BPS) lain lagi: kloset leher angsa ke tangki septik atau pipa limbah, sendiri atau bersama. Punya jamban bukan salah satunya, dan tidak punya bukan berarti buang air sembarangan: banyak yang menumpang.',
      'A register does not record emptying and treatment: “safely managed” is an upper bound here. Sanitasi layak (BPS) is another thing: a gooseneck closet to a septic tank or sewer, own or shared. Owning a latrine is neither, and owning none does not mean open defecation: many share.',
    ],
  ),
  section(
    'mpi',
    ['Kemiskinan multidimensi (MPI)', 'Multidimensional poverty (MPI)'],
    [
      'Metode Alkire dan Foster (2011), bobot MPI global OPHI/UNDP. Sekeluarga miskin bila jumlah bobot kekurangannya sepertiga atau lebih; semua anggotanya dihitung sebagai jiwa. H: bagian jiwa miskin. A: rata-rata bobot kekurangan mereka. M0 = H × A.',
      'Method of Alkire and Foster (2011), weights of the global MPI of OPHI/UNDP. A family is poor when the weights of its deprivations add up to one third or more; all its members count, as persons. H: share of persons who are poor. A: mean weight of their deprivations. M0 = H × A.',
    ],
  ),
  section(
    'fgt',
    ['Kemiskinan pengeluaran (FGT)', 'Poverty by spending (FGT)'],
    [
      'Foster, Greer dan Thorbecke (1984) untuk garis kemiskinan yang dinyatakan, rupiah per jiwa per bulan. P0: bagian jiwa di bawah garis. P1: kedalaman. P2: keparahan. Garis setiap register: {lines}.',
      'Foster, Greer and Thorbecke (1984) for a stated poverty line, rupiah per person per month. P0: share of persons below the line. P1: gap. P2: severity. Line of each register: {lines}.',
    ],
    [
      'Dari register, bukan dari Susenas: jangan disamakan dengan persentase penduduk miskin BPS.',
      'From a register, not from Susenas: not the same as the poverty rate of BPS.',
    ],
  ),
  section(
    'classes',
    ['Kelas dan cara peta digambar', 'Classes and how the map is drawn'],
    [
      'Tingkat diwarnai dalam kelas; cara membagi dan jumlah kelas tertulis di legenda. Batas bawah termasuk, batas atas tidak; kelas terakhir memuat keduanya. Makin gelap makin buruk, juga bila nilai tinggi berarti baik. Bila tanpa arah, makin gelap makin banyak. Hitungan digambar sebagai lingkaran yang luasnya sebanding.',
      'Rates are coloured in classes; how they are cut and how many there are stands in the legend. The lower limit is included, the upper is not; the last class includes both. Darker is worse, also where a high value is good. Without a direction, darker is more. Counts are circles of proportional area.',
    ],
    [
      'Tidak ada data, disembunyikan, tidak sebanding, dan tidak andal punya pola sendiri. Angka kecamatan atau kota tidak pernah diturunkan ke kelurahan. Tanpa periode, setiap wilayah memperlihatkan angka terbarunya.',
      'No data, hidden, not comparable and unreliable have patterns of their own. Figures of a kecamatan or the city are never copied down to kelurahan. Without a period every area shows its latest figure.',
    ],
  ),
  section(
    'zones',
    ['Zona marginal', 'Marginal zones'],
    [
      'Strip di sepanjang sungai, saluran, dan rel, dengan lebar menurut aturan dan lebar kajian. Jarak dihitung dalam meter pada proyeksi EPSG:32748. Strip adalah petunjuk, tidak pernah bukti status lahan: garis yang berlaku ditetapkan dengan keputusan. Ruas perkiraan tanpa strip dan tanpa hitungan.',
      'Strips along rivers, canals and railways, at the widths of the law and at study widths. Distances are metres in the projection EPSG:32748. A strip is an indication and never proves the status of land: the line that holds is set by decree. Estimated sections have neither strip nor count.',
    ],
    [
      'Keluarga di dalam punya tiga angka. Rendah: pasti di dalam, walau garis dan titik meleset sejauh ketelitiannya. Terbaik: menurut garis terbaik. Tinggi: mungkin di dalam. Pada lebar menurut aturan angka rendah sering 0, karena letak garis lebih kasar daripada strip. Jenis zona saling tumpang tindih dan tidak dijumlahkan.',
      'Families inside have three numbers. Low: surely inside, even if lines and points are off by their accuracy. Best: by the best line. High: possibly inside. At legal widths the low number is often 0, because the lines are less accurate than the strip is wide. Kinds overlap and are never summed.',
    ],
    [
      'Sumbu rel ke tepi ruang manfaat: {half} m (dugaan, dapat diatur). Saluran tidak termasuk aturan sempadan sungai.',
      'Middle of the track to the edge of its working space: {half} m (an estimate, a setting). Canals are not under the rule for rivers.',
    ],
  ),
  section(
    'study',
    ['Penelitian di balik peta ini', 'The study behind this map'],
    [
      'Widyastuti, Listyaningsih, Sjafari, Arenawati (Universitas Sultan Ageng Tirtayasa): Model Pemberdayaan Kelompok Masyarakat Miskin Melalui Konsep Pembangunan Masyarakat di Kota Serang. Angka kotanya, tanpa tahun, sekitar 2011: 16.167 KK menganggur terbuka, 19.118 KK pra sejahtera, 4.249 orang buta aksara, 48 % keluarga punya jamban. Angka gizi buruk balita disebut sebagai masalah, tetapi angkanya tidak ada dalam teks.',
      'Widyastuti, Listyaningsih, Sjafari, Arenawati (Universitas Sultan Ageng Tirtayasa): a model of empowering poor groups through community development in Kota Serang. Its figures of the city, without a year, about 2011: 16,167 families in open unemployment, 19,118 pre-prosperous families, 4,249 people who cannot read, 48 % of families with a latrine. Malnutrition of young children is named as a problem; its figure is missing from the text.',
    ],
    [
      'Survei 191 penerima program: dari tiga variabel hanya lingkungan sosial yang berhubungan dengan kesejahteraan keluarga (rho 0,182; p 0,012); ciri kelompok (rho 0,087; p 0,230) dan intervensi (rho 0,052; p 0,471) tidak.',
      'A survey of 191 people in programmes: of three variables only the social environment is related to family welfare (rho 0.182, p 0.012); group characteristics (rho 0.087, p 0.230) and interventions (rho 0.052, p 0.471) are not.',
    ],
    [
      'Batasnya: hanya penerima program, tanpa kelompok pembanding, cara memilih responden tidak dijelaskan. “Program gagal” tidak dapat disimpulkan, hubungan bukan sebab. Penulis sendiri meminta kesimpulannya diperiksa. Jawaban responden tidak diterbitkan.',
      'Its limits: beneficiaries only, no comparison group, the choice of respondents not described. “Programmes failed” does not follow, and a relation is no cause. The authors themselves ask for verification. The answers were not published.',
    ],
  ),
] as const;
