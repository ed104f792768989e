import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '@jest/globals';
import { get, post } from './process.ts';

interface Person {
  readonly memberId: string;
  readonly phone: string;
  /** Ids of events of one point each: answered with 202, and those whose answer never came. */
  readonly earned: Set<string>;
  readonly unheard: Set<string>;
  readonly said: string[];
  stopped: boolean;
}

const event = (id: string, type: string, memberId: string, data: object) => ({
  id,
  source: 'test',
  type,
  memberId,
  data,
});

/** Speaks to a system, and remembers what it answered for; `verify` compares that with what it knows. */
export const createAnswered = () => {
  const people: Person[] = [];
  let last = 0;
  const next = (): string => `n${(last += 1)}`;
  const any = (): Person => people[Math.floor(Math.random() * people.length)] as Person;
  const reply = async (url: string, person: Person, text: string): Promise<boolean> => {
    const at = `${url}/phone/api/numbers/${encodeURIComponent(person.phone)}/reply`;
    const { status } = await post(at, { channel: 'sms', text });
    if (status === 202) person.said.push(text);
    return status === 202;
  };
  const point = async (url: string, person: Person, id: string = next()): Promise<number> => {
    person.unheard.add(id);
    const { status } = await post(`${url}/events`, event(id, 'points.earned', person.memberId, { points: 1 }));
    if (status !== 202) return status;
    person.unheard.delete(id);
    person.earned.add(id);
    return status;
  };
  const settle = (url: string) => post(`${url}/local/clock`, { advance: 'PT0S' });

  const verifyPerson = async (url: string, person: Person): Promise<void> => {
    // Whoever was not answered asks again, under the same id.
    for (const id of [...person.unheard]) expect(await point(url, person, id)).toBe(202);
    const member = (await get(`${url}/members/${person.memberId}`)) as {
      balance: { points: number };
      optedOut: boolean;
    };
    expect([person.memberId, member.balance.points]).toEqual([person.memberId, person.earned.size]);
    expect([person.memberId, member.optedOut]).toEqual([person.memberId, person.stopped]);
    const known = JSON.stringify(await get(`${url}/members/${person.memberId}/export`));
    for (const text of person.said) expect(known).toContain(JSON.stringify(text));
  };

  return {
    count: (): number => people.reduce((sum, { earned, said }) => sum + 1 + earned.size + said.length, 0),
    someone: (): string => any().memberId,
    /** Enrols so many and lets them say yes. */
    join: async (url: string, count: number): Promise<void> => {
      for (let n = 0; n < count; n += 1) {
        const phone = `+467017406${String(people.length).padStart(2, '0')}`;
        const person = {
          memberId: `m${people.length}`,
          phone,
          earned: new Set<string>(),
          unheard: new Set<string>(),
          said: [],
          stopped: false,
        };
        const joined = event(next(), 'member.enrolled', person.memberId, { givenName: 'Alma', phone });
        expect(await post(`${url}/events`, joined)).toMatchObject({ status: 202 });
        people.push(person);
      }
      await settle(url);
      for (const person of people) expect(await reply(url, person, 'YES')).toBe(true);
      await settle(url);
    },
    earn: async (url: string, count: number): Promise<void> => {
      for (let n = 0; n < count; n += 1) expect(await point(url, any())).toBe(202);
    },
    /** Events until one is refused. */
    earnUntilRefused: async (url: string): Promise<void> => {
      for (let n = 0; n < 2_000; n += 1) if ((await point(url, any())) === 503) return;
      throw new Error('2,000 events found room');
    },
    /** Events and replies, four at a time, until the system is gone. */
    load: (url: string) => {
      let over = false;
      let heard = 0;
      const speak = async (): Promise<void> => {
        for (; !over; heard += 1) {
          if (Math.random() < 0.7) await point(url, any());
          else await reply(url, any(), `about order ${next()}`);
        }
      };
      const loops = Array.from({ length: 4 }, () => speak().catch(() => undefined));
      return {
        /** Resolves once so many were answered. */
        heard: async (count: number): Promise<void> => {
          while (heard < count) await sleep(1);
        },
        stop: async (): Promise<void> => {
          over = true;
          await Promise.all(loops);
        },
      };
    },
    /** One person's STOP, said again and again until it is answered for. */
    firstReply: async (url: string): Promise<void> => {
      const person = people.find(({ stopped }) => !stopped);
      if (person === undefined) throw new Error('everybody stopped already');
      while (!(await reply(url, person, 'STOP').catch(() => false))) await sleep(5);
      person.stopped = true;
    },
    /** Everything that was answered is there, once. */
    verify: async (url: string): Promise<void> => {
      await settle(url);
      for (const person of people) await verifyPerson(url, person);
      for (const dead of Object.values((await get(`${url}/local/dlq`)) as Record<string, number>)) expect(dead).toBe(0);
    },
  };
};
export type Answered = ReturnType<typeof createAnswered>;
