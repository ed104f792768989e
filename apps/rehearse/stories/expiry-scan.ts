import assert from 'node:assert/strict';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import { joined } from '../join.ts';
import type { Story } from '../story.ts';
import { until } from '../until.ts';
import { awaitQuiet, received } from '../watch.ts';
import type { World } from '../world.ts';

const inDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** As a text in English says a day; the platform's own calendar, not the filter that writes it. */
const inWords = (day: string): string =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));

/** With the very input of the deployed rule. */
const scan = async ({ aws, deployed }: World): Promise<void> => {
  const Payload = JSON.stringify({ scan: 'hourly' });
  const { FunctionError } = await aws.lambda.send(
    new InvokeCommand({ FunctionName: deployed.ScanDueFunction, Payload }),
  );
  assert.equal(FunctionError, undefined, 'the scan failed');
};

const reminders = (texts: readonly { readonly text: string }[]): number =>
  texts.filter(({ text }) => /points leave on/.test(text)).length;

/** Points that leave in 30 days are told once; who spent them meanwhile hears nothing. */
export const expiryScan: Story = {
  name: 'expiry-scan',
  run: async (world) => {
    const { api } = world;
    const [eve, finn] = await Promise.all([joined(world, 'Eve'), joined(world, 'Finn')]);
    const expiresAt = inDays((await api.member(eve)).today, 30);
    for (const person of [eve, finn])
      await api.event(person, { type: 'points.earned', data: { points: 120, expiresAt } });
    await api.event(finn, { type: 'points.spent', data: { points: 120 } });

    const text = await until(
      'the reminder',
      async () => {
        await scan(world);
        return (await received(world, eve)).find((one) => /points leave on/.test(one.text))?.text;
      },
      { everyMs: 1_000 },
    );
    assert.match(text, new RegExp(`120 of your 120 points leave on ${inWords(expiresAt)}`));

    await Promise.all([scan(world), scan(world)]);
    await awaitQuiet(world);
    assert.equal(reminders(await received(world, eve)), 1, 'scanned again, told once');
    assert.equal(reminders(await received(world, finn)), 0, 'spent points are not about to leave');
    assert.equal((await api.member(finn)).balance.points, 0);
  },
};
