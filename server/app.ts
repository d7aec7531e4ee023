import { join } from 'node:path';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import serveStatic from '@fastify/static';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { LogController, type FastifyInstance } from 'fastify';
import { makeAnswers, type Answers, type Limit } from './answers/answers.ts';
import type { Basemap } from './basemap.ts';
import type { Config } from './config.ts';
import { openSnapshot } from './db/snapshot.ts';
import { answerError, Problem } from './errors.ts';
import type { MakeSettings } from './make/content.ts';
import { makeOpenApi, OPENAPI_INFO } from './openapi.ts';
import { readAssets } from './page/assets.ts';
import { readDocumentStyle } from './page/document-style.ts';
import type { BasemapStart } from './schemas/start.ts';
import { projectRoot } from './project-root.ts';
import { allValuesRoutes } from './routes/all-values.ts';
import { areaRoutes } from './routes/areas.ts';
import { ARCHIVE_PATH, basemapRoutes } from './routes/basemap.ts';
import { collectionRoutes } from './routes/collections.ts';
import { addressOf, originOf, type Context } from './routes/context.ts';
import { indicatorRoutes } from './routes/indicators.ts';
import { installRoutes } from './routes/install.ts';
import { itemRoutes } from './routes/items.ts';
import { pageRoutes } from './routes/page.ts';
import { OPENAPI_TYPE, serviceRoutes } from './routes/service.ts';
import { sheetRoutes } from './routes/sheets.ts';
import { templateRoutes } from './routes/templates.ts';
import { textPageRoutes } from './routes/text-pages.ts';
import { zoneRoutes } from './routes/zones.ts';
import { compileQuery, type QuerySchema } from './schemas/query.ts';
import { makeServer, refuseClient } from './wire/make-server.ts';
import { isHost, isOwnHost } from './wire/own-host.ts';
import { limitWork } from './work/limit-work.ts';
import { workInThreads, type DEADLINES } from './work/thread-pool.ts';
import { workHere, type Workshop } from './work/workshop.ts';

/** The service takes no bodies; this is what a stray one may weigh. */
const BODY_LIMIT = 1024;
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

export type AppOptions = Pick<
  Config,
  'databaseFile' | 'answerCacheBytes' | 'publicUrl' | 'language' | 'logLevel'
> &
  Partial<Pick<Config, 'letterhead' | 'basemap' | 'allowedHosts' | 'trustedProxies'>> & {
    /** Folder of the built client. */
    clientFolder?: string;
    /** Threads that make answers, and the built file that they run; without, answers are made in this one. */
    threads?: { count: number; file: string; deadlines?: typeof DEADLINES } | null;
    /** Seconds of work that one reader may have done in a minute; no bound unless given. */
    workSeconds?: number;
  };

/** Builds the service over an existing database; it does not listen yet. Tests use `inject()`. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { databaseFile, publicUrl, language } = options;
  const clientFolder = options.clientFolder ?? join(projectRoot, '.build', 'client');
  // What cannot be served is told here, before threads are started that would only say so again.
  openSnapshot(databaseFile).close();
  const workshop = await openWorkshop(options, clientFolder);
  let limit: Limit = async () => () => undefined;
  const answers = makeAnswers({
    databaseFile,
    cacheBytes: options.answerCacheBytes,
    workshop,
    limit: () => limit,
    onRefused: (error) => app.log.error(error),
  });
  const context: Context = { answers, publicUrl };
  const app = makeFastify(answers, options);
  app.addHook('onClose', () => answers.close());
  app.addHook('onRequest', async (request) => {
    if (!READING.has(request.method)) throw new Problem('method_not_allowed');
    const { host = '' } = request.raw.headers;
    if (!isHost(host)) throw new Problem('bad_host', { value: host });
    if (publicUrl === null && !isOwnHost(host, options.allowedHosts ?? [], request.socket)) {
      throw new Problem('other_host', { value: host });
    }
  });
  if (options.workSeconds !== undefined) limit = await limitWork(app, options.workSeconds);

  await app.register(helmet, {
    contentSecurityPolicy: { directives: policyFor(options.basemap) },
    hsts: false,
  });
  await app.register(cors, { origin: '*' });
  await app.register(swagger, { openapi: { openapi: '3.0.3', info: OPENAPI_INFO } });
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    theme: { title: 'Peta Sejahtera API' },
    logo: {
      type: 'image/svg+xml',
      content: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    },
    transformSpecification: (_document, request) => makeOpenApi(app, originOf(request, context)),
  });

  for (const routes of [
    serviceRoutes,
    collectionRoutes,
    itemRoutes,
    indicatorRoutes,
    allValuesRoutes,
    areaRoutes,
    templateRoutes,
    zoneRoutes,
  ]) {
    await app.register(routes, context);
  }
  app.get('/api/openapi.json', { schema: { hide: true } }, (request, reply) =>
    answers.send(request, reply, addressOf(request, context), () => ({
      type: OPENAPI_TYPE,
      body: JSON.stringify(makeOpenApi(app, originOf(request, context))),
    })),
  );

  for (const routes of [sheetRoutes, pageRoutes, textPageRoutes]) {
    await app.register(routes, { ...context, language });
  }
  if (options.basemap?.kind === 'archive') {
    await app.register(basemapRoutes, { archive: options.basemap });
  }
  await app.register(installRoutes, { ...context, clientFolder, language });
  await app.register(serveStatic, {
    root: clientFolder,
    prefix: '/assets/',
    index: false,
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
  });
  return app;
}

/** Where answers are made, from the database and the built client. */
async function openWorkshop(options: AppOptions, folder: string): Promise<Workshop> {
  const settings: MakeSettings = {
    language: options.language,
    letterhead: options.letterhead ?? [],
    basemap: startOf(options.basemap),
    assets: {
      map: readAssets(folder, 'map'),
      print: readAssets(folder, 'print'),
      survey: readAssets(folder, 'survey'),
      style: readDocumentStyle(folder),
    },
  };
  const material = { databaseFile: options.databaseFile, settings };
  if (!options.threads) return workHere(material);
  const { count, ...rest } = options.threads;
  const pool = workInThreads({ ...material, ...rest, threads: count });
  await pool.ready;
  return pool;
}

/** What a page may load beside its own: nothing, or what comes from the origin of its base map's style. */
function policyFor(basemap: Basemap | null | undefined) {
  const own = { upgradeInsecureRequests: null };
  if (basemap?.kind !== 'style') return own;
  const { origin } = basemap;
  return { ...own, connectSrc: ["'self'", origin], imgSrc: ["'self'", 'data:', origin] };
}

/** What the page is told of its base map. The archive's address changes with the file. */
function startOf(basemap: Basemap | null | undefined): BasemapStart | undefined {
  if (!basemap) return undefined;
  const { kind } = basemap;
  return { kind, url: kind === 'style' ? basemap.url : `${ARCHIVE_PATH}?v=${basemap.version}` };
}

function makeFastify(answers: Answers, { logLevel, trustedProxies }: AppOptions) {
  const app = Fastify({
    logger: { level: logLevel },
    // Requests name areas and codes; a log of who asked what is not ours to keep.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    trustProxy: trustedProxies?.length ? trustedProxies : false,
    routerOptions: { maxParamLength: 128 },
    frameworkErrors: answerError,
    clientErrorHandler: refuseClient,
    serverFactory: (handler) => makeServer(answers, handler),
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.setErrorHandler(answerError);
  app.setNotFoundHandler((request, reply) => answerError(new Problem('not_found'), request, reply));
  app.setValidatorCompiler(({ schema }) => {
    const read = compileQuery(schema as QuerySchema);
    return (raw: unknown) => {
      const result = read(raw as Record<string, unknown>);
      return 'fault' in result
        ? { error: new Problem(result.fault.code, result.fault.values) }
        : result;
    };
  });
  // Answers are encoded before the framework sees them; the schemas are there for the document.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value));
  return app;
}
