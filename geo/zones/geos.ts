import initGeosJs from 'geos-wasm';

/** The geometry engine GEOS 3.13, compiled to WebAssembly; the same in Node and in a browser. */
export type Geos = Awaited<ReturnType<typeof initGeosJs>>;

let loading: Promise<Geos> | null = null;

/** Loads the engine, in some 40 ms; once a process. */
export const loadGeos = (): Promise<Geos> => (loading ??= initGeosJs());
