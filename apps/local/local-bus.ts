import { detailOf, type Bus, type Fact } from '#words/fact.ts';
import type { KeyValueStore } from './key-value-store.ts';

const limit = 500;

/** A rule of the bus: facts of one type go to a queue. */
export interface BusRule {
  readonly type: string;
  readonly target: { readonly send: (bodies: readonly string[]) => void };
}

interface LocalBus extends Bus {
  readonly latest: () => readonly Fact[];
  readonly forget: (memberId: string) => void;
}

/** What EventBridge hands to the target of a rule. */
const bodyOf = (fact: Fact): string =>
  JSON.stringify({
    version: '0',
    id: fact.id,
    'detail-type': fact.type,
    source: 'regulars',
    account: '000000000000',
    time: fact.at,
    region: 'us-east-1',
    resources: [],
    detail: detailOf(fact),
  });

/** The bus `regulars`: its rules' targets get what is theirs, and the last facts are kept to be looked at. */
export const localBus = (kept: KeyValueStore<Fact>, rules: readonly BusRule[] = []): LocalBus => {
  const facts = kept.entries().map(([, fact]) => fact);
  let last = facts.length;
  return {
    publish: (published) => {
      for (const fact of published) {
        last += 1;
        facts.push(fact);
        kept.put(String(last % limit).padStart(3, '0'), fact);
        for (const { type, target } of rules) if (type === fact.type) target.send([bodyOf(fact)]);
      }
      facts.splice(0, Math.max(0, facts.length - limit));
      return Promise.resolve();
    },
    latest: () => facts,
    forget: (memberId) => {
      for (const [key, fact] of kept.entries()) if (fact.memberId === memberId) kept.remove(key);
      facts.splice(0, facts.length, ...facts.filter((fact) => fact.memberId !== memberId));
    },
  };
};
