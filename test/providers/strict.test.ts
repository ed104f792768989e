import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CASES, openStage, type ContractStage } from './stage.ts';
import { strangeBodies } from './strange.ts';

/** The phone refuses what the vendor would: here what none of them knows; `test/phone/refusals.test.ts` has what is too long or too much. */
let stage: ContractStage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe.each(CASES)('$name, $channel', ({ name, channel, row, messages }) => {
  test.each(messages)('%s with a field that nobody knows', async (_, message) => {
    await stage.send({ name, channel }, message);
    const [call] = stage.line.calls();
    if (call === undefined) throw new Error('nothing was sent');
    const before = await stage.arrived(message.to);
    const strange = strangeBodies(call.body.toString(), row.free);
    const statuses: number[] = [];
    for (const body of strange) statuses.push((await stage.line.repeat(call, body)).status);
    const refused = statuses.filter((status) => status >= 400 && status < 500);
    expect(refused).toHaveLength(row.passesOver ? 0 : strange.length);
    expect(await stage.arrived(message.to)).toBe(before + (row.passesOver ? strange.length : 0));
  });

  test('what is no body of theirs', async () => {
    const [first] = messages;
    if (first === undefined) throw new Error('nothing is carried');
    await stage.send({ name, channel }, first[1]);
    const [call] = stage.line.calls();
    if (call === undefined) throw new Error('nothing was sent');
    const before = await stage.arrived(first[1].to);
    for (const body of ['', '{', 'null', '[]', '"x"', '{}', '\u0000', '['.repeat(10_000)])
      expect([body.slice(0, 9), (await stage.line.repeat(call, body)).status]).toEqual([
        body.slice(0, 9),
        row.invalid ?? 400,
      ]);
    expect(await stage.arrived(first[1].to)).toBe(before);
  });
});
