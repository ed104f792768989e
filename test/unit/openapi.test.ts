import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from '@jest/globals';
import { Explanation, Member, openApiDocument } from '#console/openapi.ts';
import { explainMember, readMember } from '#members/manage.ts';
import { createWorld, PHONE } from '../support/world.ts';
import written from '#console/openapi.json' with { type: 'json' };

test('the written document is the one its schemas make; `npm run openapi` renews it', () => {
  expect(JSON.parse(JSON.stringify(openApiDocument()))).toEqual(written);
});

test('the document is valid OpenAPI 3.1', async () => {
  const validator = new Validator();
  await expect(validator.validate(structuredClone(written))).resolves.toMatchObject({ valid: true });
  expect(validator.version).toBe('3.1');
});

test('a member and their explanations are what the document says, and nothing more', async () => {
  const world = await createWorld();
  await world.accept({ type: 'member.enrolled', data: { givenName: 'Alma', phone: PHONE, locale: 'sv-SE' } });
  await world.consented();
  await world.accept({ type: 'points.earned', data: { points: 460, expiresAt: '2026-12-21' } });
  await world.accept({ type: 'reward.unlocked', data: { rewardId: 'coffee', title: 'free coffee' } });
  await world.reply('hello?');
  await world.drain();
  const answers = [await readMember(world.deps, 'alma'), await explainMember(world.deps, 'alma')];
  [Member, Explanation].forEach((schema, at) => {
    const said = JSON.parse(JSON.stringify(answers[at])) as unknown;
    expect(schema.parse(said)).toEqual(said);
  });
});
