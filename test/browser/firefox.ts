import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

/** Firefox of its own screen, where it draws WebGL without a graphics card; headless it has none. */
export type Firefox = {
  /** Opens an address and writes down what it complains about and asks of other hosts. */
  open: (address: string, size: { width: number; height: number }) => Promise<Opened>;
  close: () => Promise<void>;
};
export type Opened = { page: Page; complaints: string[]; foreign: string[] };

/** Starts the system's Firefox, or the one that `FIREFOX` names. `preferences` are those of about:config. */
export async function launchFirefox(
  preferences: Record<string, boolean | number | string> = {},
): Promise<Firefox> {
  const screen = await startScreen();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env['FIREFOX'] ?? '/usr/bin/firefox-esr',
    headless: false,
    defaultViewport: null,
    env: { ...process.env, DISPLAY: screen.display },
    extraPrefsFirefox: { 'webgl.force-enabled': true, ...preferences },
  });
  return {
    open: (address, size) => openWatched(browser, address, size),
    close: async () => {
      await browser.close();
      screen.stop();
    },
  };
}

async function openWatched(
  browser: Browser,
  address: string,
  size: { width: number; height: number },
): Promise<Opened> {
  const page = await browser.newPage();
  const { host } = new URL(address);
  const opened: Opened = { page, complaints: [], foreign: [] };
  page.on('pageerror', (error) => opened.complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') opened.complaints.push(message.text());
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.host !== host) opened.foreign.push(url.href);
  });
  await page.setViewport(size);
  await page.goto(address);
  return opened;
}

/** A screen in memory with a number that is free. */
async function startScreen(): Promise<{ display: string; stop: () => void }> {
  const child = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const number = await readNumber(child);
  return { display: `:${number}`, stop: () => void child.kill() };
}

const readNumber = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the screen ended with ${code}`)));
    (child.stdio[3] as Readable).once('data', (bytes: Buffer) => resolve(bytes.toString().trim()));
  });
