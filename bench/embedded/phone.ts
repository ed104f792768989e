import { call } from '../shared/call.ts';

interface Thread {
  readonly number: string;
  readonly lastAt: string | null;
}
interface Got {
  readonly direction: string;
  readonly at: string;
  readonly text: string;
  readonly ref: string | null;
}

/** Real milliseconds minus the system's own, by the quickest of some answers. */
export const clockLag = async (url: string): Promise<number> => {
  let best = { took: Number.POSITIVE_INFINITY, lag: 0 };
  for (let i = 0; i < 15; i += 1) {
    const sent = Date.now();
    const { now } = await call<{ now: string }>(`${url}/local/state`);
    const took = Date.now() - sent;
    if (took < best.took) best = { took, lag: sent + took / 2 - Date.parse(now) };
  }
  return best.lag;
};

/** How many numbers got something at or after an instant of the system's clock. */
export const reached = async (url: string, since: number): Promise<number> => {
  const threads = await call<Thread[]>(`${url}/phone/api/numbers`);
  return threads.filter(({ lastAt }) => lastAt !== null && Date.parse(lastAt) >= since).length;
};

/** When the provider took the reward messages of a number, on the system's clock. */
export const takenAt = async (url: string, phone: string, since: number): Promise<readonly number[]> => {
  const messages = await call<Got[]>(`${url}/phone/api/numbers/${phone}/messages`);
  return messages
    .filter(({ direction, text }) => direction === 'in' && text.includes('REDEEM'))
    .map(({ at }) => Date.parse(at))
    .filter((at) => at >= since);
};
