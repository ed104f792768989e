import { call, chunks, each } from '../shared/call.ts';
import type { Person } from './people.ts';

interface Entry {
  readonly at: string;
  readonly what: 'enrol' | 'yes' | 'stop';
  readonly person: Person;
}

const entriesOf = (person: Person): Entry[] => [
  { at: person.enrolAt, what: 'enrol', person },
  ...(person.yesAt === undefined ? [] : [{ at: person.yesAt, what: 'yes', person } as const]),
  ...(person.stopAt === undefined ? [] : [{ at: person.stopAt, what: 'stop', person } as const]),
];

const eventOf = ({ memberId, phone, region }: Person): object => ({
  id: `enrol-${memberId}`,
  type: 'member.enrolled',
  source: 'study',
  memberId,
  data: { phone, country: 'US', region },
});

/** What people do besides buying, in the order of time; done just before the clock goes past it. */
export const createAgenda = (url: string, people: readonly Person[]) => {
  const entries = people.flatMap(entriesOf).toSorted((a, b) => a.at.localeCompare(b.at));
  let next = 0;
  let spentMs = 0;
  let enrolMs = 0;

  const number = ({ phone }: Person, action: string): string => `${url}/phone/api/numbers/${phone}/${action}`;
  const act = {
    enrol: async (who: readonly Person[]) => {
      const limited = who.filter(({ rcs, whatsapp }) => !rcs || !whatsapp);
      await each(limited, 8, (one) => call(number(one, 'settings'), 'PUT', { rcs: one.rcs, whatsapp: one.whatsapp }));
      for (const some of chunks(who, 100)) {
        const { results } = await call<{ results: { status: string }[] }>(`${url}/events`, 'POST', some.map(eventOf));
        if (results.some(({ status }) => status !== 'accepted')) throw new Error(JSON.stringify(results));
      }
    },
    yes: (who: readonly Person[]) => each(who, 8, (one) => call(number(one, 'reply'), 'POST', { text: 'YES' })),
    stop: (who: readonly Person[]) => each(who, 8, (one) => call(number(one, 'reply'), 'POST', { text: 'STOP' })),
  };
  /** Answers once all that falls due on the way is done. */
  const move = (to: string) => call<{ fired: number }>(`${url}/local/clock`, 'POST', { to });

  return {
    move,
    /** Does all that comes before this instant, each at its own. */
    until: async (to: string): Promise<void> => {
      const start = performance.now();
      for (let first = entries[next]; first !== undefined && first.at < to; first = entries[next]) {
        const { at, what } = first;
        await move(at);
        const began = performance.now();
        const same = entries.slice(next).filter((entry) => entry.at === at && entry.what === what);
        next += same.length;
        await act[what](same.map(({ person }) => person));
        // A move answers when everything that follows has come to rest.
        await call(`${url}/local/clock`, 'POST', { advance: 'PT1M' });
        if (what !== 'stop') enrolMs += performance.now() - began;
      }
      spentMs += performance.now() - start;
    },
    spent: () => ({ allMs: spentMs, enrolMs }),
  };
};
export type Agenda = ReturnType<typeof createAgenda>;
