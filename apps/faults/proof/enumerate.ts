import type { Programme } from '#programme/programme.ts';
import type { Deps } from '#runtime/ports.ts';
import type { FunctionName } from '../../local/functions.ts';
import type { Cloud } from '../cloud/cloud.ts';
import type { Fate, Invocation } from '../cloud/lambdas.ts';
import type { Setting } from '../stage/stage.ts';
import type { Story } from '../stories/story.ts';
import { endOf, judge, type Ended, type Verdict } from './judge.ts';
import { beforehand, tell } from './tell.ts';

export interface Options extends Setting {
  readonly programme: Programme;
  /** Puts other edges in the place of some: what a test breaks on purpose. */
  readonly meddle?: (edges: Deps) => Partial<Deps>;
  /** Told of the world in which nothing went wrong. */
  readonly undisturbed?: (cloud: Cloud) => void;
}

/** One thing that befell one invocation, and what came of it. */
export interface Outcome {
  readonly story: string;
  readonly handler: FunctionName;
  /** In words: `before messages.claim`. */
  readonly at: string;
  /** How many points of death this stands for; none for a repeat. */
  readonly points: number;
  /** Messages that nobody sent, and that say so. */
  readonly unsent: number;
  readonly verdict: Verdict;
}

interface Point {
  readonly fate: Fate;
  readonly at: string;
  readonly points: number;
}

/**
 * Where the process of one invocation can die, and its repeat. Dying before a call is dying after the one that ended last
 * where none was under way, and is told once; so is dying after the last call and before the answer.
 */
export const pointsOf = ({ calls }: Invocation, invocation: number): readonly Point[] => {
  const deaths = calls.flatMap(({ name, alone }, index): Point[] => {
    const call = index + 1;
    const joined = calls[call]?.alone ?? true;
    const after = {
      fate: { invocation, befalls: { call, moment: 'after' } },
      at: `after ${name}`,
      points: joined ? 2 : 1,
    } as const;
    const before = {
      fate: { invocation, befalls: { call, moment: 'before' } },
      at: `before ${name}`,
      points: 1,
    } as const;
    return alone && index > 0 ? [after] : [before, after];
  });
  const unheard = { fate: { invocation, befalls: 'unheard' }, at: 'before it answered', points: 1 } as const;
  const twice = { fate: { invocation, befalls: 'twice' }, at: 'twice', points: 0 } as const;
  return [...(deaths.length === 0 ? [unheard] : deaths), twice];
};

/** What befell one telling, held against the one in which the same messages got lost behind their provider. */
const compared = async (found: Ended, base: Ended, telling: (lost: ReadonlySet<string>) => Promise<Ended>) => {
  const untold = [...found.untold].filter((messageId) => !base.untold.has(messageId));
  const handed = new Set(found.handed.map(({ messageId }) => messageId));
  const without = new Set(untold.filter((messageId) => !handed.has(messageId)));
  const expected = untold.length === 0 ? base : await telling(new Set(untold));
  return { unsent: without.size, verdict: judge(expected, found, without) };
};

/** Tells a story once undisturbed, and once for each thing that can befall each of its invocations. */
export async function* enumerate(story: Story, options: Options): AsyncGenerator<Outcome> {
  const { programme, meddle, undisturbed, ...setting } = options;
  const kept = await beforehand(programme, setting, story);
  const told = (telling: { readonly fate?: Fate; readonly lost?: ReadonlySet<string> }): Promise<Cloud> =>
    tell(setting, story, { kept, meddle, ...telling });
  const cloud = await told({});
  undisturbed?.(cloud);
  const base = endOf(cloud);
  const known = new Map<string, Ended>();
  const without = async (lost: ReadonlySet<string>): Promise<Ended> => {
    const name = [...lost].sort().join(' ');
    const ended = known.get(name) ?? endOf(await told({ lost }));
    known.set(name, ended);
    return ended;
  };
  for (const [index, invocation] of cloud.invocations().entries())
    for (const { fate, at, points } of pointsOf(invocation, index)) {
      const found = endOf(await told({ fate }));
      yield { story: story.name, handler: invocation.name, at, points, ...(await compared(found, base, without)) };
    }
}
