/** Relative luminance at which black and white contrast equally with a ground: (L + 0.05)² = 0.05 × 1.05. */
const EVEN = 0.179;

/**
 * Black or white, whichever is easier to read on a ground (`#rrggbb`): at least 4.5 to 1 on any. Relative
 * luminance as WCAG 2.2 defines it.
 */
export const inkOn = (ground: string): '#000' | '#fff' =>
  luminance(ground) > EVEN ? '#000' : '#fff';

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(parseInt(hex.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
