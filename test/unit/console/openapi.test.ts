import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from '@jest/globals';
import { Proof } from '#consent/proof/proof.ts';
import { openApiDocument } from '#console/openapi.ts';
import { ConsentAnswer } from '#console/openapi/consent.ts';
import { Explanation } from '#console/openapi/explanation.ts';
import { Member } from '#console/openapi/members.ts';
import { explainMember } from '#console/explain-member.ts';
import { readMember } from '#privacy/manage.ts';
import { proveConsent } from '#permission/prove-consent.ts';
import { takeConsent } from '#permission/take-consent.ts';
import { createWorld, PHONE } from '../../support/world.ts';
import written from '#console/openapi.json' with { type: 'json' };

test('the written document is the one its schemas make; `npm run openapi` renews it', () => {
  expect(JSON.parse(JSON.stringify(openApiDocument()))).toEqual(written);
});

test('the document is valid OpenAPI 3.1', async () => {
  const validator = new Validator();
  await expect(validator.validate(structuredClone(written))).resolves.toMatchObject({ valid: true });
  expect(validator.version).toBe('3.1');
});

test('a captured consent and its proof are what the document says, and nothing more', async () => {
  const world = await createWorld();
  await world.accept({ type: 'member.enrolled', data: { phone: PHONE } });
  await world.consented();
  await world.reply('STOP');
  const no = { state: 'withdrawn', channels: ['sms'], topics: ['offers'], source: 'portal', store: 'Storgatan' };
  const yes = { ...no, state: 'granted', source: 'import' };
  const taken = [
    await takeConsent(world.deps, { id: '1', memberId: 'alma', ...no }),
    await takeConsent(world.deps, { id: '2', memberId: 'alma', ...yes }),
  ];
  for (const one of taken) {
    const said = JSON.parse(JSON.stringify(one.ok && one.answer)) as unknown;
    expect(ConsentAnswer.parse(said)).toEqual(said);
  }
  const proof = JSON.parse(JSON.stringify(await proveConsent(world.deps, 'alma'))) as unknown;
  expect(Proof.parse(proof)).toEqual(proof);
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
