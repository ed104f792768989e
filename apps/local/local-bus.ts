import type { Bus, Fact } from '#events/fact.ts';
import type { Shelf } from './shelf.ts';

const limit = 500;

/** The bus `regulars`: nobody subscribes here, so the last facts are kept to be looked at. */
export const localBus = (shelf: Shelf<Fact>): Bus & { readonly latest: () => readonly Fact[] } => {
  const facts = shelf.entries().map(([, fact]) => fact);
  let last = facts.length;
  return {
    publish: (published) => {
      for (const fact of published) {
        last += 1;
        facts.push(fact);
        shelf.put(String(last % limit).padStart(3, '0'), fact);
      }
      facts.splice(0, Math.max(0, facts.length - limit));
      return Promise.resolve();
    },
    latest: () => facts,
  };
};
