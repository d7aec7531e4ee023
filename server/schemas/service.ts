import { Type } from 'typebox';
import { nullable, oneOf } from './fields.ts';
import { Link } from './items.ts';

export const LandingAnswer = Type.Object({
  title: Type.String(),
  description: Type.String(),
  attribution: Type.String(),
  links: Type.Array(Link),
});

export const ConformanceAnswer = Type.Object({ conformsTo: Type.Array(Type.String()) });

export const ReleasesAnswer = Type.Object({
  release: Type.Integer({ description: 'the current release' }),
  releases: Type.Array(
    Type.Object({
      id: Type.Integer(),
      created: Type.String({ format: 'date-time' }),
      kind: Type.String(),
      undone: nullable(Type.String({ format: 'date-time' })),
      summary: Type.Record(Type.String(), Type.Unknown(), {
        description: 'what was read, matched and stored',
      }),
    }),
  ),
});

const Count = Type.Integer({ minimum: 0 });
export const HealthAnswer = Type.Object({
  status: oneOf(['ok']),
  release: Type.Integer(),
  counts: Type.Object({ area: Count, indicator: Count, observation: Count, line: Count }),
});

/** Standards the API conforms to (OGC 17-069r3; the 1.0 URI is the one that today's test suite knows). */
export const CONFORMANCE = ['core', 'geojson', 'oas30'].map(
  (name) => `http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/${name}`,
);
