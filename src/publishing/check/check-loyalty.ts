import { dangling } from '#publishing/check/dangling.ts';
import { eventTypesAt } from '#publishing/check/event-types.ts';
import type { Scope } from '#publishing/check/scope.ts';
import type { ReplyName } from '#programme/grammar/replies.ts';
import type { Settings } from '#programme/grammar/settings.ts';
import type { Loyalty } from '#programme/grammar/loyalty.ts';
import { knownToRule, type Path } from '#publishing/conditions/known-where.ts';
import type { Channel } from '#words/channel.ts';
import type { Found } from '#programme/problem.ts';

/** What each rule waits for; a stamp card without an event of its own has nothing to name. */
const rulesOf = ({ earn, stampCards, cashback, surprises, referral }: Loyalty) => [
  ...Object.entries({ earn, stampCards, cashback, surprises }).flatMap(([list, rules]) =>
    rules.map(({ on = [], when }, at) => ({ on, when, path: [list, at] as Path })),
  ),
  ...(referral === undefined ? [] : [{ on: referral.on, when: undefined, path: ['referral'] as Path }]),
];

/** Who decides, and what members are told while and after. */
const checkDeciders = ({ programme, there }: Scope, { redeem, rewards }: Loyalty): readonly Found[] => {
  const all = [
    { redeem, path: ['redeem'] as Path },
    ...rewards.map((reward, at) => ({ redeem: reward.redeem, path: ['rewards', at, 'redeem'] as Path })),
  ].flatMap((one) => (one.redeem === undefined || one.redeem === 'here' ? [] : [{ ...one, redeem: one.redeem }]));
  return all.flatMap(({ redeem, path }) => [
    ...(redeem.by === 'webhook'
      ? dangling('webhook', redeem.to, there.webhooks, [...path, 'to'], 'programme.yaml')
      : []),
    ...missingReplies(programme.settings, ['redeem-held', 'redeem-refused'], path),
  ]);
};

/** Answers that a rule gives and that programme.yaml has not. */
const missingReplies = (
  { replies }: Pick<Settings, 'replies'>,
  names: readonly ReplyName[],
  path: Path,
): readonly Found[] =>
  names
    .filter((name) => replies[name] === undefined)
    .map((name) => ({ path, message: `has the answer ${name}, which is not among the replies of programme.yaml` }));

/** Without these a code reaches nobody whose other address is a mailbox, or who has none. */
const CODED = ['sms', 'email'] as const satisfies readonly Channel[];

/** The message with the code, and what is said around it. */
const checkVerify = ({ programme }: Scope, { verify, rewards }: Loyalty): readonly Found[] => {
  if (verify === undefined)
    return rewards.flatMap((reward, at) =>
      reward.verify === true
        ? [{ path: ['rewards', at, 'verify'], message: 'needs `verify` of this file, which names the message' }]
        : [],
    );
  const path = ['verify', 'message'];
  const file = programme.messages[verify.message];
  const more = missingReplies(programme.settings, ['code-sent', 'code-wrong', 'code-over', 'code-bounded'], ['verify']);
  if (file === undefined)
    return [...dangling('message', verify.message, Object.keys(programme.messages), path, 'messages/'), ...more];
  return [
    ...CODED.filter((channel) => file[channel] === undefined).map((channel) => ({
      path,
      message: `needs ${channel} in the message ${verify.message}`,
    })),
    ...(file.class === 'transactional'
      ? []
      : [{ path, message: `the message ${verify.message} is not transactional` }]),
    ...more,
  ];
};

/** What names of `loyalty.yaml` stand for outside of it: events, tiers, and fields of the member. */
export const checkLoyalty = (scope: Scope): readonly Found[] => {
  const { programme, there, condition } = scope;
  const { loyalty } = programme;
  if (loyalty === undefined) return [];
  const inTiers = (tier: string, path: Path): readonly Found[] =>
    dangling('tier', tier, there.tiers, path, 'programme.yaml');
  return [
    ...rulesOf(loyalty).flatMap(({ on, when, path }) => [
      ...eventTypesAt(scope, on, [...path, 'on']),
      ...condition(when, knownToRule(scope, [on].flat()), [...path, 'when']),
    ]),
    ...loyalty.earn.flatMap(({ times = {} }, at) =>
      Object.keys(times).flatMap((tier) =>
        inTiers(tier, ['earn', at, 'times', tier]).map((one) => ({ ...one, key: true as const })),
      ),
    ),
    ...checkDeciders(scope, loyalty),
    ...checkVerify(scope, loyalty),
    ...loyalty.rewards.flatMap(({ tier }, at) => (tier === undefined ? [] : inTiers(tier, ['rewards', at, 'tier']))),
  ];
};
