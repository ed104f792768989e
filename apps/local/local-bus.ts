import type { Bus, Fact } from '#events/fact.ts';
import type { Shelf } from './shelf.ts';

const limit = 500;

interface LocalBus extends Bus {
  readonly latest: () => readonly Fact[];
  readonly forget: (memberId: string) => void;
}

/** The bus `regulars`: nobody subscribes here, so the last facts are kept to be looked at. */
export const localBus = (shelf: Shelf<Fact>): LocalBus => {
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
    forget: (memberId) => {
      for (const [key, fact] of shelf.entries()) if (fact.memberId === memberId) shelf.remove(key);
      facts.splice(0, facts.length, ...facts.filter((fact) => fact.memberId !== memberId));
    },
  };
};
