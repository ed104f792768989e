import { call, each } from '../shared/call.ts';
import type { Person } from './people.ts';

/** A row of `/members/{id}/explain`. */
export interface Said {
  readonly messageId: string;
  readonly at: string;
  readonly direction: 'in' | 'out';
  readonly channel: string;
  readonly message: string;
  readonly journey: string | null;
  readonly cause: string;
  readonly state: string;
  readonly rule: string;
}

/** A message as the phone got it: what was really sent, whatever we say. */
export interface Got {
  readonly messageId: string;
  readonly channel: string;
  readonly direction: 'in' | 'out';
  readonly at: string;
  readonly state: string;
  readonly text: string;
  readonly ref: string | null;
}

export interface Witnessed {
  readonly person: Person;
  readonly said: readonly Said[];
  readonly got: readonly Got[];
  readonly consent: Readonly<Record<string, string>>;
  readonly optedOut: boolean;
}

interface Balance {
  readonly points: number;
  readonly earned: number;
}

export const balances = (url: string, people: readonly Person[]) =>
  each(people, 8, async (person) => {
    const { balance, today } = await call<{ balance: Balance; today: string }>(`${url}/members/${person.memberId}`);
    return { person, balance, today };
  });
export type Balances = Awaited<ReturnType<typeof balances>>;

export const witness = (url: string, people: readonly Person[]): Promise<Witnessed[]> =>
  each(people, 8, async (person) => {
    const member = `${url}/members/${person.memberId}`;
    const { messages: said } = await call<{ messages: Said[] }>(`${member}/explain`);
    const { consent, optedOut } = await call<Pick<Witnessed, 'consent' | 'optedOut'>>(member);
    const got = await call<Got[]>(`${url}/phone/api/numbers/${person.phone}/messages`);
    return { person, said, got, consent, optedOut };
  });
