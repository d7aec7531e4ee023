import type { Page } from 'playwright-core';

const SMALLEST_TARGET = 24;

/** What can be pressed inside `places` and is smaller than WCAG 2.2 (2.5.8) asks, links in a sentence apart. */
export const smallTargets = (page: Page, places: string): Promise<string[]> =>
  page.locator(places).evaluateAll(
    (roots, smallest) =>
      roots
        .flatMap((root) => [...root.querySelectorAll('a, button, input, select, summary')])
        .flatMap((element) => {
          // A label is part of its target.
          const parts = [element, element.closest('label')].flatMap((part) => part ?? []);
          const boxes = parts.map((part) => part.getBoundingClientRect());
          const width = Math.max(...boxes.map((box) => box.width));
          const height = Math.max(...boxes.map((box) => box.height));
          const isSeen = element.checkVisibility() && width > 0;
          const isInText = getComputedStyle(element).display === 'inline';
          if (!isSeen || isInText || (width >= smallest && height >= smallest)) return [];
          return `${Math.round(width)}x${Math.round(height)} ${element.outerHTML.slice(0, 120)}`;
        }),
    SMALLEST_TARGET,
  );

/** Texts inside `places` that are cut off by their box or stand outside of their place. */
export const clippedTexts = (page: Page, places: string): Promise<string[]> =>
  page.locator(places).evaluateAll((roots) =>
    roots.flatMap((root) => {
      const edge = root.getBoundingClientRect();
      return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
        const own = [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
        );
        if (!own || !element.checkVisibility() || element.closest('.unseen, svg, option'))
          return [];
        const { overflowX, overflowY } = getComputedStyle(element);
        const { right, left } = element.getBoundingClientRect();
        const isCut =
          (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) ||
          (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1);
        const isOutside = right > edge.right + 1 || left < edge.left - 1;
        return isCut || isOutside ? `${element.className}: ${element.textContent}` : [];
      });
    }),
  );

/** Pairs of things to press inside `places` that lie over each other. */
export const overlaps = (page: Page, places: string): Promise<string[]> =>
  page.locator(places).evaluateAll((roots) =>
    roots.flatMap((root) => {
      const targets = [
        ...root.querySelectorAll('h1, h2, a, button, input, select, summary'),
      ].filter(
        // The position's button stands inside the field of the search.
        (one) => one.checkVisibility() && !one.closest('.unseen, .near-me'),
      );
      return targets.flatMap((one, i) =>
        targets.slice(i + 1).flatMap((other) => {
          if (one.contains(other) || other.contains(one)) return [];
          const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
          const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          const [first, second] = [one, other].map(({ outerHTML }) => outerHTML.slice(0, 80));
          return wide > 1 && high > 1 ? `${first} / ${second}` : [];
        }),
      );
    }),
  );

/** Levels of the headings that show, in the order of the page. */
export const visibleHeadings = (page: Page): Promise<number[]> =>
  page
    .locator('h1, h2, h3, h4, h5, h6')
    .evaluateAll((all) =>
      all.flatMap((one) => (one.checkVisibility() ? Number(one.tagName.slice(1)) : [])),
    );
