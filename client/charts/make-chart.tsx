import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

type Props<L, T> = {
  /** What the chart says, in words: the name of the picture, and the text while there is none. */
  words: string;
  drawing: T;
  draw: (library: L, drawing: T, width: number) => Element;
  children?: ComponentChildren;
};

/**
 * Makes a component that draws with a library, which is fetched once, when the first chart is due. A chart
 * is small and in the width of its place. Until its library has arrived, and if it never does, its numbers
 * stand there as text. `children` lie over the picture.
 */
export function makeChart<L>(fetchLibrary: () => Promise<L>) {
  const fetched = signal<L | null>(null);
  let isAsked = false;

  // A failed request may be asked again.
  async function ask(): Promise<void> {
    if (isAsked) return;
    isAsked = true;
    try {
      fetched.value = await fetchLibrary();
    } catch {
      isAsked = false;
    }
  }

  return function Chart<T>({ words, drawing, draw, children }: Props<L, T>) {
    const place = useRef<HTMLDivElement>(null);
    const [width, setWidth] = useState(0);
    const library = fetched.value;
    useEffect(() => {
      void ask();
      if (!place.current) return;
      const observer = new ResizeObserver(([entry]) => {
        setWidth(Math.floor(entry?.contentRect.width ?? 0));
      });
      observer.observe(place.current);
      return () => observer.disconnect();
    }, []);
    const picture = useRef<HTMLDivElement>(null);
    const isDrawn = library !== null && width > 0;
    // Before the next picture of the page: the text never gives way to an empty place.
    useLayoutEffect(() => {
      if (isDrawn) picture.current?.replaceChildren(unnamed(draw(library, drawing, width)));
    }, [isDrawn, library, width, drawing]);
    return (
      <div class="chart" ref={place}>
        {isDrawn ? (
          <div class="picture" role="img" aria-label={words} ref={picture} />
        ) : (
          <p class="small muted">{words}</p>
        )}
        {isDrawn && children}
      </div>
    );
  };
}

/** The library names each group after its shape ("dot"), which no reader wants: the picture has its name. */
function unnamed(drawn: Element): Element {
  for (const group of drawn.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label');
  return drawn;
}
