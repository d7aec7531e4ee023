import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { LANGUAGES, type Language } from '../../geo/text/languages.ts';
import { listAreas } from '../db/areas.ts';
import { ICON, makeManifest } from '../page/install.ts';
import type { Context } from './context.ts';

type InstallContext = Context & { clientFolder: string; language: Language };

/**
 * What a browser asks for at fixed addresses to keep the page: the service worker, whose scope is the
 * whole site, the manifest and the icon. Each is asked for again every time (`no-cache`).
 */
export const installRoutes: FastifyPluginAsyncTypebox<InstallContext> = async (
  app,
  { answers, clientFolder, language },
) => {
  const worker = readFileSync(join(clientFolder, 'offline.js'), 'utf8');
  const schema = { hide: true };

  app.get('/offline.js', { schema }, (request, reply) =>
    answers.send(request, reply, 'offline', () => ({
      type: 'text/javascript; charset=utf-8',
      body: worker,
    })),
  );

  app.get('/icon.svg', { schema }, (request, reply) =>
    answers.send(request, reply, 'icon', () => ({ type: 'image/svg+xml', body: ICON })),
  );

  app.get('/manifest.webmanifest', { schema }, (request, reply) => {
    const { lang } = request.query as { lang?: unknown };
    const wanted = LANGUAGES.find((one) => one === lang) ?? language;
    return answers.send(request, reply, `manifest ${wanted}`, ({ db }) => {
      const city = listAreas(db).find(({ level }) => level === 'kota')?.name ?? '';
      return {
        type: 'application/manifest+json',
        body: JSON.stringify(makeManifest(wanted, city)),
      };
    });
  });
};
