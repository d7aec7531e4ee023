import type { SheetContent } from './content.ts';
import { fitFrame, type Box } from './fit-frame.ts';
import { MapPanel } from './map-panel.tsx';

/** The boxes of several maps in the place of one: beside each other where that is wider than high, else one above the other. */
export function splitBox(box: Box, count: number, gap: number): Box[] {
  const isWide = box.width >= box.height;
  const size = ((isWide ? box.width : box.height) - (count - 1) * gap) / count;
  return Array.from({ length: count }, (_, i) =>
    isWide
      ? { ...box, x: box.x + i * (size + gap), width: size }
      : { ...box, y: box.y + i * (size + gap), height: size },
  );
}

type Props = {
  content: SheetContent;
  boxes: readonly Box[];
  type: number;
  pixel: number;
  hasGrid?: boolean;
};

/** The maps of a sheet, each in its box and all at one scale. */
export const MapPanels = ({ content, boxes, ...look }: Props) => (
  <>
    {content.maps.map((map, i) => {
      const box = boxes[i];
      return (
        box && (
          <MapPanel
            key={i}
            content={content}
            map={map}
            frame={fitFrame(content.bbox, box)}
            box={box}
            {...look}
          />
        )
      );
    })}
  </>
);
