import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idOf } from '#words/ids.ts';
import { executionName } from '#runs/run.ts';
import { call } from '../shared/call.ts';
import { joinMembers, settle } from '../shared/join-members.ts';
import { startLocal } from '../shared/local-system.ts';

const example = join(import.meta.dirname, '../../programme');
const cases = [
  { memberId: 'two', phone: '+14162340002', via: 'rcs, sms' },
  { memberId: 'three', phone: '+14162340003', via: 'rcs, whatsapp, sms' },
] as const;
type Case = (typeof cases)[number];

const journeyOf = ({ memberId, via }: Case): string => `journey: bench-${memberId}
about: A fallback run to count.
topic: offers
trigger: { event: app.opened, when: member.id == "${memberId}" }
steps:
  - send: almost-silver
    via: [${via}]
`;

const fallback = async (url: string, { memberId, phone }: Case): Promise<number> => {
  await call(`${url}/phone/api/numbers/${phone}/settings`, 'PUT', { rcs: false });
  await call(`${url}/events`, 'POST', { id: `opened-${memberId}`, type: 'app.opened', memberId, data: {} });
  await settle(url);
  const { messages } = await call<{ messages: { journey: string | null; state: string }[] }>(
    `${url}/members/${memberId}/explain`,
  );
  const hops = messages.filter(({ journey }) => journey === `bench-${memberId}`).map(({ state }) => state);
  if (hops.toSorted().join() !== 'delivered,failed') throw new Error(`not a fallback of two hops: ${hops.join()}`);
  const runs = await call<{ name: string; transitions: number }[]>(`${url}/local/executions`);
  const journey = `bench-${memberId}`;
  const name = executionName({ journey, runId: idOf(memberId, journey, `app.opened:api:opened-${memberId}`) });
  return runs.find((run) => run.name === name)?.transitions ?? Number.NaN;
};

/** States entered by a run whose first hop fails and whose second arrives: second of two channels, and of three. */
export const transitions = async (): Promise<{ readonly ofTwo: number; readonly ofThree: number }> => {
  const dir = mkdtempSync(join(tmpdir(), 'regulars-programme-'));
  cpSync(example, dir, { recursive: true });
  for (const one of cases) writeFileSync(join(dir, `journeys/bench-${one.memberId}.yaml`), journeyOf(one));
  const system = await startLocal('--programme', dir);
  try {
    await joinMembers(system.url, cases);
    const [two, three] = cases;
    return { ofTwo: await fallback(system.url, two), ofThree: await fallback(system.url, three) };
  } finally {
    await system.stop();
    rmSync(dir, { recursive: true, force: true });
  }
};
