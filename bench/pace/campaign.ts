import { BEGIN, createScene, type Scene, type SceneOptions } from './scene.ts';

/** A campaign, and answers that people wait for meanwhile. */
export interface Campaign extends SceneOptions {
  readonly members: number;
  /** One member in so many is answered, one after the other. */
  readonly answerEach: number;
  readonly answerSeconds: number;
}

/** What became of it, in seconds of virtual time. */
export interface Ended {
  readonly scene: Scene;
  /** Until the last message of the campaign. */
  readonly drained: number;
  /** The longest that an answer waited. */
  readonly answered: number;
  /** Messages that never reached the provider, and those that did more than once. */
  readonly lost: number;
  readonly doubled: number;
  readonly dead: number;
  /** Of the limiter, for each message. */
  readonly writes: number;
  /** How often a queue delivered a message. */
  readonly looks: number;
  readonly throttled: number;
}

/** The longest that a campaign of these benches takes. */
const LONGEST_MS = 11 * 3_600_000;

/** Every member has an offer at once; the answers begin after five seconds. */
export const campaign = async (options: Campaign): Promise<Ended> => {
  const { members, answerEach, answerSeconds } = options;
  const scene = await createScene(options);
  const ids = Array.from({ length: members }, (_, one) => `m${one}`);
  const asking = ids.filter((_, one) => one % answerEach === 0);
  const askedAt = new Map(asking.map((id, nth) => [id, 5_000 + nth * answerSeconds * 1_000]));
  await scene.join(ids);
  scene.post(
    0,
    ids.map((id) => scene.command(id, 'marketing')),
  );
  for (const [id, at] of askedAt) scene.post(at, [scene.command(id, 'transactional')]);
  const all = ids.length + asking.length;
  await scene.go(LONGEST_MS, () => scene.handed.length >= all && scene.outboxes.open() === 0);

  const offers = scene.handed.filter(({ message }) => message.class === 'marketing');
  const waits = scene.handed
    .filter(({ message }) => message.class !== 'marketing')
    .map(({ at, message }) => at - BEGIN - (askedAt.get(message.memberId) ?? 0));
  const reached = new Set(scene.handed.map(({ message }) => message.messageId)).size;
  const { dead, writes, delivered, throttled } = scene.figures();
  return {
    scene,
    drained: ((offers.at(-1)?.at ?? BEGIN) - BEGIN) / 1_000,
    answered: Math.max(...waits) / 1_000,
    lost: all - reached,
    doubled: scene.handed.length - reached,
    dead,
    ...{ writes: writes / all, looks: delivered / all, throttled },
  };
};
