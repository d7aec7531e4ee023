import * as geographiclib from 'geographiclib-geodesic';

// The package is CommonJS: Node puts it under `default`, bundlers and its types do not.
const { Geodesic } =
  (geographiclib as unknown as { default?: typeof geographiclib }).default ?? geographiclib;

/** The WGS 84 ellipsoid (C. F. F. Karney, Algorithms for geodesics, J. Geodesy 87, 2013). */
export const ELLIPSOID = Geodesic.WGS84;
