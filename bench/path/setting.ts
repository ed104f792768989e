import { join } from 'node:path';
import { readProgramme } from '../../apps/programme-folder/read-programme.ts';
import { sampleMembers } from '../../apps/programme-folder/sample-members.ts';
import { environmentOf } from '../aws/environment.ts';
import { startFakeAws, type FakeAws } from '../aws/fake-aws.ts';
import { listening } from '../shared/listening.ts';
import { zoneOfAfternoon } from '../shared/zone-of-afternoon.ts';
import { load, type HandlerName } from './handlers.ts';
import { posted, streamed } from './triggers.ts';

/** Answers how many bytes were logged. */
export type Invoke = (name: HandlerName, event: unknown) => Promise<number>;

/** The sample member of the phone page. */
const memberId = 'marcus';
const { profile } = sampleMembers.find((sample) => sample.memberId === memberId) ?? missing();
function missing(): never {
  throw new Error(`there is no sample member ${memberId}`);
}
let events = 0;
export const anEvent = (type: string, data: object, over: object = {}) => ({
  id: `evt-${String((events += 1)).padStart(12, '0')}`,
  type,
  source: 'loyalty-engine',
  time: new Date().toISOString(),
  memberId,
  data,
  ...over,
});

const failed = (answer: unknown): boolean => {
  const { statusCode = 200, batchItemFailures = [] } = (answer ?? {}) as {
    statusCode?: number;
    batchItemFailures?: unknown[];
  };
  return statusCode >= 300 || batchItemFailures.length > 0;
};

/** YES to everything by SMS, RCS and WhatsApp, through the real store. */
const consent = async (memberId: string, phone: string): Promise<void> => {
  const edges = await import('#runtime/deps.ts');
  const [consents, addressOf] = [await edges.consents(), await edges.addressOf()];
  const pairs = ['sms', 'rcs', 'whatsapp'].flatMap((channel) =>
    ['rewards', 'offers', 'service'].map((topic): `${string}:${string}` => `${channel}:${topic}`),
  );
  const at = new Date().toISOString();
  const evidence = { id: 'yes', at, memberId, change: 'granted', pairs, how: 'reply', channel: 'sms' } as const;
  await consents.change(addressOf(phone), evidence, 0);
};

/** Another member, who is as the first one was before they bought anything. */
export const joins = async ({ memberId, phone }: { memberId: string; phone: string }): Promise<void> => {
  const { aws, invoke } = await setting();
  aws.taken();
  const data = { ...profile, phone, timeZone: zoneOfAfternoon(), country: 'SE' };
  await invoke('accept', posted(anEvent('member.enrolled', data, { memberId })));
  await invoke('advance', streamed(aws.taken()));
  await consent(memberId, phone);
  aws.taken();
};

const make = async (): Promise<{ readonly aws: FakeAws; readonly invoke: Invoke }> => {
  const aws = await startFakeAws();
  Object.assign(process.env, environmentOf(aws.url));
  const handlers = await load();
  const invoke: Invoke = (name, event) =>
    listening(async () => {
      const answer = await handlers[name](event, { awsRequestId: 'bench', functionName: name });
      if (failed(answer)) throw new Error(`${name} answered ${JSON.stringify(answer)}`);
    });
  const { programmes } = await import('#runtime/deps.ts');
  const read = await readProgramme(join(import.meta.dirname, '../../programme'));
  if (!read.ok) throw new Error('the example programme does not load');
  await (await programmes()).publish(read.programme, new Date().toISOString());
  /** Taken and looked at, so that the member is in a lifecycle stage as members are. */
  const happens = async (event: object): Promise<void> => {
    aws.taken();
    await invoke('accept', posted(event));
    await invoke('advance', streamed(aws.taken()));
  };
  await happens(anEvent('member.enrolled', { ...profile, timeZone: zoneOfAfternoon(), country: 'SE' }));
  for (const months of [7, 4, 1]) {
    const time = new Date(Date.now() - months * 30 * 86_400_000).toISOString();
    const bought = anEvent('purchase.completed', { amount: 1250, currency: 'USD' }, { time, history: true });
    await happens(bought);
  }
  await consent(memberId, profile.phone);
  return { aws, invoke };
};

let made: ReturnType<typeof make> | undefined;
/** The real handlers over the real edges, with AWS on loopback; one for all gates, as edges are built once a process. */
export const setting = (): ReturnType<typeof make> => (made ??= make());
export const closeSetting = async (): Promise<void> => {
  if (made !== undefined) (await made).aws.close();
};
