import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import serveStatic from '@fastify/static';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { LogController, type FastifyInstance } from 'fastify';
import { makeAnswers, type Answers } from './answers.ts';
import type { Basemap } from './basemap.ts';
import type { Config } from './config.ts';
import { answerError, Problem, rawProblem } from './errors.ts';
import { makeOpenApi, OPENAPI_INFO } from './openapi.ts';
import { readAssets } from './page/assets.ts';
import { readDocumentStyle } from './page/document-style.ts';
import type { BasemapStart } from './schemas/start.ts';
import { projectRoot } from './project-root.ts';
import { allValuesRoutes } from './routes/all-values.ts';
import { areaRoutes } from './routes/areas.ts';
import { ARCHIVE_PATH, basemapRoutes } from './routes/basemap.ts';
import { collectionRoutes } from './routes/collections.ts';
import { originOf, type Context } from './routes/context.ts';
import { indicatorRoutes } from './routes/indicators.ts';
import { installRoutes } from './routes/install.ts';
import { itemRoutes } from './routes/items.ts';
import { methodRoutes } from './routes/method.ts';
import { pageRoutes } from './routes/page.ts';
import { OPENAPI_TYPE, serviceRoutes } from './routes/service.ts';
import { sheetRoutes } from './routes/sheets.ts';
import { templateRoutes } from './routes/templates.ts';
import { zoneRoutes } from './routes/zones.ts';
import { compileQuery, type QuerySchema } from './schemas/query.ts';

/** A request that is not complete after this many milliseconds is cut. */
const REQUEST_TIMEOUT = 10_000;
const HEADERS_TIMEOUT = 8_000;
/** The service takes no bodies; this is what a stray one may weigh. */
const BODY_LIMIT = 1024;
/** What may stand in links: a name or an address, and a port. */
const HOST_FORM = /^(?=.{1,260}$)(\[[\da-fA-F:.]+\]|[\w.-]+)(:\d{1,5})?$/;
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

export type AppOptions = Pick<
  Config,
  'databaseFile' | 'answerCacheBytes' | 'publicUrl' | 'language' | 'logLevel'
> & {
  /** Lines over the title of printed sheets; none: the name of the city. */
  letterhead?: string[];
  /** Folder of the built client. */
  clientFolder?: string;
  basemap?: Basemap | null;
};

/** Builds the service over an existing database; it does not listen yet. Tests use `inject()`. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const answers = makeAnswers(options.databaseFile, options.answerCacheBytes);
  const context: Context = { answers, publicUrl: options.publicUrl };
  const app = makeFastify(answers, options.logLevel);
  app.addHook('onClose', () => answers.close());
  app.addHook('onRequest', async (request) => {
    if (!READING.has(request.method)) throw new Problem('method_not_allowed');
    if (!HOST_FORM.test(request.host)) throw new Problem('bad_host', { value: request.host });
  });

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
    answers.send(request, reply, () => ({
      type: OPENAPI_TYPE,
      body: JSON.stringify(makeOpenApi(app, originOf(request, context))),
    })),
  );

  const clientFolder = options.clientFolder ?? join(projectRoot, '.build', 'client');
  const assets = readAssets(clientFolder, 'map');
  await app.register(sheetRoutes, {
    ...context,
    assets: readAssets(clientFolder, 'print'),
    language: options.language,
    letterhead: options.letterhead ?? [],
  });
  const basemap = startOf(options.basemap);
  await app.register(pageRoutes, { ...context, assets, language: options.language, basemap });
  if (options.basemap?.kind === 'archive') {
    await app.register(basemapRoutes, { archive: options.basemap });
  }
  await app.register(installRoutes, { ...context, clientFolder, language: options.language });
  const style = readDocumentStyle(clientFolder);
  const survey = readAssets(clientFolder, 'survey');
  await app.register(methodRoutes, { ...context, style, survey, language: options.language });
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

function makeFastify(answers: Answers, logLevel: string) {
  type Handler = (request: IncomingMessage, response: ServerResponse) => void;
  const app = Fastify({
    logger: { level: logLevel },
    // Requests name areas and codes; a log of who asked what is not ours to keep.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    routerOptions: { maxParamLength: 128 },
    frameworkErrors: answerError,
    clientErrorHandler(error: NodeJS.ErrnoException, socket: Socket) {
      if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
      socket.end(rawProblem(error.code));
    },
    serverFactory: (handler: Handler) =>
      createServer(
        {
          requestTimeout: REQUEST_TIMEOUT,
          headersTimeout: HEADERS_TIMEOUT,
          connectionsCheckingInterval: 1000,
        },
        (request, response) => {
          if (!answers.sendKept(request, response)) handler(request, response);
        },
      ),
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
