import assert from 'node:assert/strict';
import type { MessageView } from '../phone/model.ts';
import type { Person } from './members.ts';
import { depth } from './queues.ts';
import { say } from './say.ts';
import { until, type Patience } from './until.ts';
import type { World } from './world.ts';

/** What came to the person, oldest first. */
export const received = async ({ phone }: World, { number }: Person): Promise<readonly MessageView[]> =>
  (await phone.messages(number)).filter(({ direction }) => direction === 'in');

/** The first message to the person whose text matches, once it is there. */
export const awaitMessage = (
  world: World,
  person: Person,
  text: RegExp,
  { channel, ...patience }: Patience & { readonly channel?: MessageView['channel'] } = {},
): Promise<MessageView> =>
  until(
    `a message like ${String(text)} to ${person.memberId}`,
    async () =>
      (await received(world, person)).find(
        (one) => text.test(one.text) && (channel === undefined || one.channel === channel),
      ),
    patience,
  );

/** Nothing that is due is being worked on, and nothing is on its way to a provider any more. */
export const awaitQuiet = async ({ aws, deployed }: World): Promise<void> => {
  let quiet = 0;
  await until(
    'the outboxes and the queue of due work to be empty',
    async () => {
      const urls = [deployed.DueQueueUrl, deployed.MarketingQueueUrl, deployed.TransactionalQueueUrl];
      const depths = urls.map((url) => depth(aws.sqs, url));
      quiet = (await Promise.all(depths)).every((one) => one === 0) ? quiet + 1 : 0;
      return quiet === 4;
    },
    { everyMs: 500 },
  );
};

/** The member's one execution of a journey, once it is no longer running; its transitions are told. */
export const awaitEnd = async (world: World, { memberId }: Person, journey: string) => {
  const [arn = '', ...others] = await until(`an execution of ${journey}`, async () => {
    const found = await world.executions.of(memberId, journey);
    return found.length > 0 && found;
  });
  assert.equal(others.length, 0, `${journey} has more than one execution`);
  const ended = await until(`the execution of ${journey} to end`, async () => {
    const execution = await world.executions.describe(arn);
    return execution.status !== 'RUNNING' && execution;
  });
  say(`    ${journey}: ${ended.status}, ${ended.states.length} transitions: ${ended.states.join(' ')}`);
  return ended;
};
