import { expect, test } from '@jest/globals';
import { Caller, rolesOf, scopesOfSession } from '#access/roles.ts';

const roles = rolesOf([
  { role: 'arn:aws:iam::123456789012:role/service/till', scopes: ['events:write'] },
  { role: 'arn:aws:iam::123456789012:role/desk', scopes: ['members:read', 'members:erase'] },
]);
const session = (account: string, role: string) => `arn:aws:sts::${account}:assumed-role/${role}/i-0abc`;

test('a session has the scopes of its role, whose path its ARN does not have', () => {
  expect(scopesOfSession(roles, session('123456789012', 'till'))).toEqual(['events:write']);
  expect(scopesOfSession(roles, session('123456789012', 'desk'))).toEqual(['members:read', 'members:erase']);
});

test.each([
  ['a role of another account', session('999999999999', 'till')],
  ['a role that nobody named', session('123456789012', 'tills')],
  ['a session that is called as a role', session('123456789012', 'other/till')],
  ['a user', 'arn:aws:iam::123456789012:user/till'],
  ['the account itself', 'arn:aws:iam::123456789012:root'],
  ['a name that objects have', session('123456789012', 'constructor')],
  ['nothing', ''],
])('%s has none', (_, principal) => {
  expect(scopesOfSession(roles, principal)).toBeUndefined();
});

test.each([
  'arn:aws:iam::123456789012:user/till',
  'arn:aws:iam::12:role/x',
  'till',
  'arn:aws:iam::123456789012:role/*',
])('%s is no role that may call', (role) => {
  expect(Caller.safeParse({ role, scopes: ['events:write'] }).success).toBe(false);
});
