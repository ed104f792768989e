import type { Page } from 'playwright-core';

/**
 * What of the page lies over something else, or sticks out of its box: controls and headings against one another, as far as
 * they can be seen. What scrolls in the timeline passes below its days and notices; a notice may cover the brand. A line a pair.
 */
export const overlaps = (page: Page): Promise<readonly string[]> =>
  page.evaluate<string[]>(`(() => {
    const named = (e) => (e.getAttribute('aria-label') || e.textContent.trim() || e.className).slice(0, 30);
    const boxOf = (e) => {
      let { left, top, right, bottom } = e.getBoundingClientRect();
      for (let up = e.parentElement; up; up = up.parentElement) {
        if (getComputedStyle(up).overflow === 'visible') continue;
        const clip = up.getBoundingClientRect();
        [left, top] = [Math.max(left, clip.left), Math.max(top, clip.top)];
        [right, bottom] = [Math.min(right, clip.right), Math.min(bottom, clip.bottom)];
      }
      return { left, top, right, bottom };
    };
    const things = [...document.querySelectorAll('button, select, input, textarea, h1, h2, time, .count, .day, .notice')]
      .filter((e) => e.checkVisibility({ visibilityProperty: true }) && !e.closest('.unseen, dialog, .panel, [aria-hidden="true"], .timeline ol'))
      .map((e) => ({ e, box: boxOf(e) }))
      .filter(({ box }) => box.right - box.left > 1 && box.bottom - box.top > 1);
    const found = [];
    for (const [i, a] of things.entries())
      for (const b of things.slice(i + 1)) {
        if (a.e.contains(b.e) || b.e.contains(a.e)) continue;
        if ([a, b].some(({ e }) => e.matches('.notice')) && [a, b].some(({ e }) => e.matches('h1'))) continue;
        const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (wide > 1 && high > 1) found.push(named(a.e) + ' / ' + named(b.e));
      }
    for (const { e } of things)
      if (e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX === 'visible' && e.clientWidth > 0 && e.tagName !== 'SELECT')
        found.push(named(e) + ' is wider than its box');
    return found;
  })()`);
