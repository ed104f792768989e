import { expect, test } from '@jest/globals';
import { checkProfile } from '#members/profile.ts';
import { canonicalPhone } from '#words/phone.ts';

// The plans: Mexico (IFT, 2019), Argentina (ENACOM), Brazil (Anatel 553/2010), Côte d'Ivoire (ARTCI, 2021), Benin (ARCEP, 2024).
test.each([
  ['+5215512345678', '+525512345678'],
  ['+541123456789', '+5491123456789'],
  ['+554188887777', '+5541988887777'],
  ['+22507123456', '+2250707123456'],
  ['+22544123456', '+2250544123456'],
  ['+22540123456', '+2250140123456'],
  ['+22997123456', '+2290197123456'],
])('%s is the line that the plan writes as %s, also when a member is enrolled with it', (other, plan) => {
  expect(canonicalPhone(other)).toBe(plan);
  expect(canonicalPhone(plan)).toBe(plan);
  expect(checkProfile({ phone: other })).toMatchObject({ ok: true, profile: { phone: plan } });
});

test.each(['+554133221111', '+22520304050', '+22521303040', '+46701740605', '+12125550142', '+525512345678', '+5411'])(
  '%s is left as it is',
  (phone) => {
    expect(canonicalPhone(phone)).toBe(phone);
  },
);
