import assert from 'node:assert/strict';
import type { Person } from './members.ts';
import { until } from './until.ts';
import { awaitMessage } from './watch.ts';
import type { World } from './world.ts';

/** A member with permission for everything, without the welcome journey: the profile by API, then START by SMS. */
export const joined = async (world: World, givenName: string): Promise<Person> => {
  const person = world.person(givenName);
  await world.api.putMember(person);
  await world.phone.reply(person.number, { text: 'START', channel: 'sms' });
  await awaitMessage(world, person, /again/);
  const { consent } = await until('START to grant consent', async () => {
    const member = await world.api.member(person);
    return Object.keys(member.consent).length > 0 && member;
  });
  assert.equal(consent['rcs:offers'], 'granted');
  assert.equal(consent['sms:rewards'], 'granted');
  return person;
};
