// The package has no types of its own; `@types/geojson` describes the format, not its function.
import 'geojson';

declare module 'geojson' {
  const GeoJson: {
    parse(items: object[], settings: { GeoJSON: string }): FeatureCollection;
  };
  export default GeoJson;
}
