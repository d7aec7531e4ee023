import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { codebookRows, templateHeader } from '../../geo/households/codebook.ts';
import { LANGUAGES, type Language } from '../../geo/text/languages.ts';
import { CSV_TYPE, encodeTable, separatorFor } from '../encode/csv.ts';
import { oneOf } from '../schemas/fields.ts';
import type { Context } from './context.ts';

const TemplateQuery = Type.Object(
  { lang: Type.Optional(oneOf(LANGUAGES, { default: 'id' })) },
  { additionalProperties: false },
);

type Template = {
  path: string;
  filename: string;
  summary: string;
  rows: (language: Language) => string[][];
};

const TEMPLATES: readonly Template[] = [
  {
    path: '/api/templates/households.csv',
    filename: 'households.csv',
    summary: 'Empty file of a register of families, with all columns',
    rows: () => [templateHeader()],
  },
  {
    path: '/api/templates/households-codebook.csv',
    filename: 'households-codebook.csv',
    summary: 'Codebook of a register of families: columns, other headers, meaning, values',
    rows: codebookRows,
  },
];

/** `/api/templates`: what an office fills in to import its own register. Holds no data. */
export const templateRoutes: FastifyPluginAsyncTypebox<Context> = async (app, { answers }) => {
  for (const { path, filename, summary, rows } of TEMPLATES) {
    app.get(
      path,
      {
        schema: {
          tags: ['Templates'],
          summary,
          querystring: TemplateQuery,
          response: {
            200: { description: summary, content: { 'text/csv': { schema: Type.String() } } },
          },
        },
      },
      (request, reply) => {
        const language = request.query.lang ?? 'id';
        return answers.send(request, reply, `${path} ${language}`, () => {
          const body = encodeTable(rows(language), separatorFor(language));
          return { type: CSV_TYPE, filename, body };
        });
      },
    );
  }
};
