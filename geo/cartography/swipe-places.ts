/**
 * Styles of two maps over each other with the line at `split` percent from the left: where the second begins,
 * and the names either side of the line.
 */
export const swipePlaces = (split: number) => ({
  map: { clipPath: `inset(0 0 0 ${split}%)` },
  left: { maxWidth: `calc(${split}% - 24px)`, right: `calc(${100 - split}% + 12px)` },
  // Clear of the buttons.
  right: { maxWidth: `calc(${100 - split}% - 72px)`, left: `calc(${split}% + 12px)` },
  line: { left: `${split}%` },
});
