import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { PublishCommand } from '@aws-sdk/client-sns';
import { joined } from '../join.ts';
import type { Person } from '../members.ts';
import { depth, drain } from '../queues.ts';
import type { Story } from '../story.ts';
import { until } from '../until.ts';
import { awaitMessage } from '../watch.ts';
import type { World } from '../world.ts';

const earned = ({ memberId }: Person, points: unknown, id: string = randomUUID()) => ({
  id,
  type: 'points.earned',
  source: 'rehearsal',
  memberId,
  data: { points },
});

const countedOnce = async ({ api }: World, person: Person): Promise<void> => {
  const event = earned(person, 50);
  const answers = await Promise.all(Array.from({ length: 20 }, () => api.post(event)));
  const statuses = answers.flatMap((results) => results.map(({ status }) => status));
  assert.equal(statuses.filter((status) => status === 'accepted').length, 1, statuses.join(' '));
  assert.equal(statuses.filter((status) => status === 'duplicate').length, 19, statuses.join(' '));
  assert.equal((await api.member(person)).balance.points, 50);
};

const refused = async ({ api, call }: World, person: Person): Promise<void> => {
  const many = JSON.stringify(Array.from({ length: 101 }, () => earned(person, 1)));
  assert.equal((await call('POST', '/events', { body: many })).status, 413);
  assert.equal((await call('POST', '/events', { body: '{"id":' })).status, 400);
  const one = JSON.stringify(earned(person, 1));
  assert.equal((await call('POST', '/events', { body: one, unsigned: true })).status, 401);

  const bad = [earned(person, -1), { ...earned(person, 1), memberId: '' }, { ...earned(person, 1), time: 'noon' }, 7];
  const results = await api.post([earned(person, 3), ...bad, earned(person, 4)]);
  assert.deepEqual(
    results.map(({ status, path }) => (path === undefined ? status : `${status} ${path}`)),
    ['accepted', 'rejected data.points', 'rejected memberId', 'rejected time', 'rejected ', 'accepted'],
  );
  assert.equal((await api.member(person)).balance.points, 57, 'the good neighbours went in, nothing else did');
};

const setAside = async (world: World, person: Person): Promise<void> => {
  const { aws, deployed, phone, queues } = world;
  const sealed = queues['PlatformLettersSealed'];
  assert.ok(sealed !== undefined, `no queue PlatformLettersSealed among ${Object.keys(queues).join(', ')}`);
  const garbage = `{"originationNumber": "${randomUUID()}`;
  await aws.sns.send(new PublishCommand({ TopicArn: deployed.TwoWayTopicArn, Message: garbage }));
  await phone.reply(person.number, { text: 'balance', channel: 'sms' });
  await awaitMessage(world, person, /You have 57 points and are Bronze/);
  await until(
    'the garbage to be a sealed letter (ministack needs PYTHONPATH=apps/rehearse/emulator for it)',
    async () => (await depth(aws.sqs, sealed)) > 0,
  );
  const letters = await drain(aws.sqs, sealed);
  assert.equal(letters.length, 1);
  assert.ok(letters[0]?.includes(deployed.TwoWayTopicArn), 'the letter says where it goes on');
  assert.ok(!letters[0]?.includes(garbage.slice(-12)), 'and nothing of what was published');
};

/** The same event twenty times at once, a batch too large, bad events among good ones, and garbage from the carrier. */
export const duplicatesAndPoison: Story = {
  name: 'duplicates-and-poison',
  run: async (world) => {
    const hal = await joined(world, 'Hal');
    await countedOnce(world, hal);
    await refused(world, hal);
    await setAside(world, hal);
  },
};
