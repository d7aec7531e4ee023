import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { SETTINGS } from '../server/config.ts';
import { projectRoot } from '../server/project-root.ts';
import { freshData, serviceOver } from './setup/service.ts';

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8');
const readme = read('README.md');
const data = freshData();
let app: FastifyInstance;
beforeAll(async () => void (app = await serviceOver(data.file)));
afterAll(async () => {
  await app.close();
  data.remove();
});

type Parameter = {
  name: string;
  in: string;
  required: boolean;
  schema: Record<string, unknown>;
  style?: string;
  explode?: boolean;
};
type Document = { openapi: string; paths: Record<string, { get?: { parameters?: Parameter[] } }> };

describe('the OpenAPI document', () => {
  const document = async () => (await app.inject('/api/openapi.json')).json<Document>();

  test('is valid OpenAPI 3.0 under its own media type', async () => {
    const answer = await app.inject('/api/openapi.json');
    expect(answer.headers['content-type']).toBe('application/vnd.oai.openapi+json;version=3.0');
    const result = await new Validator().validate(answer.json());
    expect(result.errors).toBeUndefined();
    expect(result.valid).toBe(true);
    expect(answer.json<Document>().openapi).toMatch(/^3\.0/);
  });

  test('describes bbox and limit as OGC API - Features wants them', async () => {
    const { paths } = await document();
    const parameters = paths['/api/collections/kelurahan/items']?.get?.parameters ?? [];
    const of = (name: string) => parameters.find((one) => one.name === name);
    expect(of('bbox')).toMatchObject({
      in: 'query',
      required: false,
      style: 'form',
      explode: false,
    });
    expect(of('bbox')?.schema).toMatchObject({
      type: 'array',
      minItems: 4,
      maxItems: 6,
      items: { type: 'number' },
    });
    expect(of('limit')).toMatchObject({
      required: false,
      schema: { type: 'integer', minimum: 1, maximum: 10000, default: 1000 },
    });
    expect(JSON.stringify(paths)).not.toContain('"null"');
  });

  test('every path without a place answers', async () => {
    for (const path of Object.keys((await document()).paths).filter((one) => !one.includes('{'))) {
      expect((await app.inject(path)).statusCode, path).toBe(200);
    }
  });
});

describe('the README', () => {
  test('names only scripts and files that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const commands = [...readme.matchAll(/npm (?:run ([\w:-]+)|(start|test)\b)/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    );
    expect(commands.length).toBeGreaterThan(4);
    for (const command of commands) expect(Object.keys(scripts)).toContain(command);
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(
      (match) => match[1] ?? '',
    );
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect(existsSync(join(projectRoot, link)), link).toBe(true);
  });

  test('CI runs exactly its test command', () => {
    const command = /## Tests[^]*?```sh\n(.+)\n```/.exec(readme)?.[1];
    expect(command).toBe('npm ci && npm test');
    expect(read('.ci/run').trimEnd().split('\n').at(-1)).toBe(command);
  });

  test('its table of settings is the table in the code', () => {
    const rows = [...readme.matchAll(/^\| `([A-Z_]+)` +\| (.*?) +\| (.*?) +\|$/gm)].map((match) =>
      match.slice(1, 4),
    );
    expect(rows).toEqual(
      SETTINGS.map(({ name, usual, help }) => [name, usual === '' ? '' : `\`${usual}\``, help]),
    );
  });

  test('names only API paths that the service has', async () => {
    const { paths } = (await app.inject('/api/openapi.json')).json<Document>();
    const known = [...Object.keys(paths), '/api/docs', '/api/openapi.json'].map((path) =>
      path.replace(/\{\w+\}/g, '{}'),
    );
    const mentioned = [...readme.matchAll(/`?(?:GET )?(\/api(?:\/[\w{}.-]+)*)/g)].map(
      (match) => match[1] ?? '',
    );
    expect(mentioned.length).toBeGreaterThan(6);
    const stands = (path: string) =>
      known.some((one) =>
        new RegExp(`^${one.replace(/\./g, '\\.').replace(/\{\}/g, '[^/]+')}$`).test(
          path.replace(/\{(\w+)\}/g, 'x'),
        ),
      );
    for (const path of mentioned.filter((one) => !/\{(id|collection)\}/.test(one)))
      expect(stands(path), path).toBe(true);
  });

  test('the changelog starts with what is not released yet or this version', () => {
    expect(read('CHANGELOG.md')).toMatch(/^# Changelog\n/);
  });
});

test('the page arrives in the language of its address', async () => {
  const page = await app.inject('/?lang=en&indicator=odf_status');
  expect(page.body).toContain('<html lang="en">');
  expect((await app.inject('/')).body).toContain('<html lang="id">');
  expect(page.body).toContain('Map of welfare, work and sanitation of Kota Serang');
});
