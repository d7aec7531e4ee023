import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Download, Page } from 'playwright-core';
import { projectRoot } from '../../server/project-root.ts';
import type { Watched } from './browser.ts';

export const fixture = (path: string) => join(projectRoot, 'test/fixtures', path);

/** Gives a file to the page's chooser of answers, or of set-ups. */
export const giveFile = (
  page: Page,
  label: RegExp,
  file: string | { name: string; text: string },
) =>
  page
    .getByLabel(label)
    .setInputFiles(
      typeof file === 'string'
        ? file
        : { name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.text) },
    );

export const ANSWERS = /^(Pilih berkas jawaban|Choose a file of answers)/;
export const SETUP = /^(Muat pengaturan|Load set-up)/;

export const report = (page: Page) =>
  page.getByRole('article', { name: /^(Laporan survei|Survey report)/ });

/** What the page says aloud now. */
export const statusOf = (page: Page) => page.locator('.survey-progress [role=status]').innerText();

/** The text of what a click hands over. */
export async function downloaded(page: Page, click: () => Promise<void>) {
  const arriving: Promise<Download> = page.waitForEvent('download');
  await click();
  const download = await arriving;
  return {
    name: download.suggestedFilename(),
    text: readFileSync(await download.path(), 'utf8'),
  };
}

/** Everything that a page sends: methods, addresses and bodies, as far as Chromium tells. */
export function watchSent({ page }: Watched): { method: string; url: string; body: string }[] {
  const sent: { method: string; url: string; body: string }[] = [];
  page.on('request', (request) => {
    sent.push({ method: request.method(), url: request.url(), body: request.postData() ?? '' });
  });
  page.on('websocket', (socket) => sent.push({ method: 'SOCKET', url: socket.url(), body: '' }));
  return sent;
}
