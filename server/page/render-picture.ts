import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';
import { FONT } from '../../geo/cartography/sheet/font.ts';
import { encodePng } from '../encode/png.ts';

const PACKAGE = '@expo-google-fonts/pt-sans';
const { resolve } = createRequire(import.meta.url);
const FONT_FILES = ['400Regular/PTSans_400Regular.ttf', '700Bold/PTSans_700Bold.ttf'].map((file) =>
  resolve(`${PACKAGE}/${file}`),
);
const OPTIONS = {
  background: '#fff',
  font: { fontFiles: FONT_FILES, loadSystemFonts: false, defaultFontFamily: FONT },
};

/**
 * An SVG that says its size in pixels, as PNG with the fonts that the service carries: the same picture on
 * every machine. Drawn and compressed in threads of their own.
 */
export async function renderPicture(svg: string, dotsPerInch: number): Promise<Buffer> {
  const { width, height, pixels } = await renderAsync(svg, OPTIONS);
  return encodePng({ width, height, pixels }, dotsPerInch);
}
