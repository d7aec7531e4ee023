import type { Page } from 'playwright-core';
import { waitForMap } from './browser.ts';

export type Colour = [red: number, green: number, blue: number];

/** Outline of the strips, and the darkest class. */
export const ORANGE: Colour = [0xe4, 0x57, 0x2e];
export const DARKEST: Colour = [0x2d, 0x3f, 0x74];

const STEPS = 6;

/** Pixels of the map that have a colour, within a few steps. */
export async function countPixels(page: Page, wanted: Colour): Promise<number> {
  await waitForMap(page);
  const picture = await page.locator('.map-canvas').screenshot();
  return page.evaluate(
    async ({ base64, wanted, steps }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      let count = 0;
      for (let at = 0; at < data.length; at += 4) {
        if (wanted.every((value, i) => Math.abs((data[at + i] ?? 0) - value) <= steps)) count += 1;
      }
      return count;
    },
    { base64: picture.toString('base64'), wanted, steps: STEPS },
  );
}
