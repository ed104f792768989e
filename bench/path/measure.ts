import type { Call } from '../aws/answer.ts';
import { anEvent, setting } from './setting.ts';
import { delivered, posted, queued, streamed } from './triggers.ts';

export interface Hop {
  readonly inputs: Readonly<Record<'accept' | 'advance' | 'send' | 'receipt', unknown>>;
  readonly calls: Readonly<Record<'accept' | 'advance' | 'send' | 'receipt', readonly Call[]>>;
  /** What the handlers logged. */
  readonly logBytes: number;
}

/** Kept by each Lambda for a while, and so not counted; what is off for two seconds. */
export const isCached = ({ operation, input }: Call): boolean =>
  operation === 'GetSecretValue' ||
  (operation === 'GetItem' && JSON.stringify(input['Key']).includes('"PACE#')) ||
  (operation === 'Query' && JSON.stringify(input['ExpressionAttributeValues']).includes('"OUTAGE"')) ||
  (operation === 'GetItem' && input['TableName'] === 'programme') ||
  (operation === 'PutItem' && JSON.stringify(input['Item']).includes('"sk":{"S":"KEY"}'));

/** One event through all four functions to its receipt. */
export const hop = async (type: string, data: object): Promise<Hop> => {
  const { aws, invoke } = await setting();
  aws.taken();
  const inputs: Record<string, unknown> = {};
  const calls: Record<string, readonly Call[]> = {};
  let logBytes = 0;
  const step = async (name: keyof Hop['inputs'], input: unknown): Promise<readonly Call[]> => {
    inputs[name] = input;
    logBytes += await invoke(name, input);
    return (calls[name] = aws.taken());
  };
  const accepted = await step('accept', posted(anEvent(type, data)));
  const advanced = await step('advance', streamed(accepted));
  const sent = await step('send', queued(advanced));
  await step('receipt', delivered(sent));
  return { inputs, calls, logBytes } as Hop;
};

/** One event that sets a timer and sends nothing: what the member has due otherwise is later than two days. */
export const timer = async (): Promise<readonly Call[]> => {
  const { aws, invoke } = await setting();
  aws.taken();
  await invoke('accept', posted(anEvent('points.earned', { points: 5, expiresAt: inDays(2) })));
  const accepted = aws.taken();
  await invoke('advance', streamed(accepted));
  const calls = aws.taken();
  const isTimer = ({ sk, held }: { sk: string; held: boolean }): boolean => held && sk.startsWith('DUE#');
  if (!calls.some(({ writes = [] }) => writes.some(isTimer))) throw new Error('the timer was measured without its row');
  return calls;
};
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export const rewardUnlocked = (): Promise<Hop> =>
  hop('reward.unlocked', { rewardId: 'free-coffee', title: 'Free coffee' });

/** A carrier reports the same more than once: accepted, then delivered. */
const receiptAgain = async ({ inputs }: Hop): Promise<readonly Call[]> => {
  const { aws, invoke } = await setting();
  await invoke('receipt', inputs.receipt);
  return aws.taken();
};

const measure = async () => {
  const { aws } = await setting();
  const cold = aws.taken();
  const one = await rewardUnlocked();
  const repeat = await receiptAgain(one);
  const again = await rewardUnlocked();
  return { cold, hop: one, repeat, again, timer: await timer() };
};
let first: ReturnType<typeof measure> | undefined;
/** Measured once for all gates that look at it: the first message of a day, and the second. */
export const measured = (): ReturnType<typeof measure> => (first ??= measure());

export const unitsOf = (calls: readonly Call[]): number =>
  calls.flatMap(({ writes = [] }) => writes).reduce((sum, { base, index }) => sum + base + index, 0);
