import { Refusal } from '../errors.ts';
import type { Held, RedriveAws } from './aws.ts';
import { readLetter, type Way } from './read-letter.ts';

/** What became of one letter, or would: never what it says. */
export interface Outcome {
  readonly id: string;
  readonly to: string;
  readonly result: 'would go' | 'done' | 'stays';
  readonly because?: string;
}

interface Done {
  readonly to: string;
  readonly run: () => Promise<void>;
}

/** Where a letter goes and how; throws a `Refusal` for one that can go nowhere. */
const plan = async (aws: RedriveAws, url: string, { body }: Held, way: Way): Promise<Done> => {
  switch (way.kind) {
    case 'invoke':
      return { to: way.functionArn, run: () => aws.invoke(way.functionArn, way.event) };
    case 'notify': {
      const [first, ...others] = await aws.subscribersOf(way.topicArn);
      if (first === undefined || others.length > 0) throw new Refusal(`${way.topicArn} has not one function`);
      return { to: first.functionArn, run: () => aws.invoke(first.functionArn, way.event(first.subscription)) };
    }
    case 'put': {
      const target = await aws.urlOf(way.queueArn);
      return { to: way.queueArn, run: () => aws.put(target, body) };
    }
    case 'return': {
      const [source, ...others] = await aws.sourcesOf(url);
      if (source === undefined || others.length > 0) throw new Refusal('nobody knows which queue it was in');
      return { to: source, run: () => aws.put(source, body) };
    }
    case 'stays':
      throw new Refusal(way.because);
  }
};

const goOn = async (aws: RedriveAws, url: string, letter: Held, isMeant: boolean): Promise<Outcome> => {
  const { id } = letter;
  try {
    const { to, run } = await plan(aws, url, letter, readLetter(letter));
    if (!isMeant) return { id, to, result: 'would go' };
    await run();
    // Only now: one that is handed over twice changes nothing the second time, one that is lost changes nothing at all.
    await aws.remove(url, letter);
    return { id, to, result: 'done' };
  } catch (error) {
    return { id, to: '', result: 'stays', because: error instanceof Error ? error.message : String(error) };
  }
};

/**
 * Hands each dead letter of a queue to whom it was for, and takes it away when that succeeded; at most `limit`. Without
 * `isMeant` it only says what it would do. What fails stays, hidden until the end, so that a run ends.
 */
export const redrive = async (
  aws: RedriveAws,
  queue: string,
  { limit, isMeant }: { readonly limit: number; readonly isMeant: boolean },
): Promise<readonly Outcome[]> => {
  const url = await aws.urlOf(queue);
  const outcomes: Outcome[] = [];
  const left: Held[] = [];
  for (let taken = await aws.take(url); taken.length > 0; taken = await aws.take(url)) {
    for (const letter of taken) {
      const within = outcomes.length < limit;
      const outcome = within ? await goOn(aws, url, letter, isMeant) : undefined;
      if (outcome !== undefined) outcomes.push(outcome);
      if (outcome?.result !== 'done') left.push(letter);
    }
    if (outcomes.length >= limit) break;
  }
  for (const letter of left) await aws.release(url, letter);
  return outcomes;
};
