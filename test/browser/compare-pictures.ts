import type { Page } from 'playwright-core';

type Box = { x: number; y: number; width: number; height: number };

/** Steps of a colour channel within which two pixels count as alike. */
const STEPS = 24;

/** Share of the pixels in a box, 0 to 1, that differ between two screenshots. */
export function countDifferent(page: Page, one: Buffer, two: Buffer, box: Box): Promise<number> {
  return page.evaluate(
    async ({ pictures, box, steps }) => {
      const [a = [], b = []] = await Promise.all(
        pictures.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          context?.drawImage(bitmap, 0, 0);
          return context?.getImageData(box.x, box.y, box.width, box.height).data ?? [];
        }),
      );
      let different = 0;
      for (let at = 0; at < a.length; at += 4) {
        const apart = [0, 1, 2].some((i) => Math.abs((a[at + i] ?? 0) - (b[at + i] ?? 0)) > steps);
        if (apart) different += 1;
      }
      return different / (box.width * box.height);
    },
    { pictures: [one, two].map((picture) => picture.toString('base64')), box, steps: STEPS },
  );
}
