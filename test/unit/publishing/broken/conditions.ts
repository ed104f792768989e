import { cases, type Case } from './case.ts';

type Row = readonly [condition: string, says: RegExp, instead?: string | null];

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const put = (file: string, key: 'if' | 'when', from: string, rows: readonly Row[]): readonly Case[] =>
  rows.map(([condition, says, instead = null]) => ({
    title: `${key}: ${condition.replace('¦', '')}`,
    file,
    from,
    to: `${key}: ${quoted(condition)}`,
    says,
    instead,
  }));

const WHEN =
  'when: member.nextTier != "" && member.tierProgress >= 0.9 && (before.tierProgress < 0.9 || before.tier != member.tier)';
const IF = 'if: member.nextTier != ""';

const anywhere: readonly Row[] = [
  ['¦member.tierProgres > 0.9', /member\.tierProgres: no such field/, 'tierProgress'],
  ['member.points > 5 && ¦member.pionts < 9', /member\.pionts: no such field/, 'points'],
  ['¦member.Points > 5', /member\.Points: no such field/, 'points'],
  ['¦member.next_tier == "gold"', /no such field/, 'nextTier'],
  ['¦member.favouriteColour == "red"', /no such field; it has id, givenName/],
  ['has(¦member.tierProgres)', /no such field/, 'tierProgress'],
  ['!has(¦brand.webiste)', /brand\.webiste/, 'website'],
  ['¦member["tierProgres"] > 1', /member\.tierProgres/, 'tierProgress'],
  ['¦membr.points > 1', /membr: no such name/, 'member'],
  ['member.tier == ¦gold', /gold: no such name/, '"gold"'],
  ['member.points > ¦"100"', /a number and text cannot be compared/, '100'],
  ['member.points == ¦"100"', /cannot be compared/, '100'],
  ['member.tier > ¦5', /text and a number cannot be compared/, '"5"'],
  ['member.tier == ¦5', /cannot be compared/, '"5"'],
  ['¦member.rewards == "coffee"', /a list and text cannot be compared/],
  ['¦member.tier', /true or false; this is text/],
  ['¦member.points', /true or false; this is a number/],
  ['¦member.rewards', /true or false; this is a list/],
  ['¦"yes"', /true or false; this is text/],
  ['¦member.points - 3.0', /true or false; this is a number/],
  ['member.points + ¦1 > 5', /decimal/, '1.0'],
  ['¦member.points % 2 == 0', /decimal/, 'int(member.points)'],
  ['¦member.tier != null', /never null/, 'has(member.tier)'],
  ['¦member.points >', /EOF/],
  ['¦member.points > 5 && (member.tier == "x"', /RPAREN/, 'member.points > 5 && (member.tier == "x")'],
  ['member.tier ¦= "gold"', /= is not CEL/, '=='],
  ['member.tier ¦=== "gold"', /=== is not CEL/, '=='],
  ['member.points ¦=> 3', /=> is not CEL/, '>='],
  ['member.points ¦<> 3', /<> is not CEL/, '!='],
  ['member.points > 3 ¦and member.tier == "x"', /and is not CEL/, '&&'],
  ['member.points > 3 ¦or member.tier == "x"', /or is not CEL/, '||'],
  ['member.points > 3 ¦& member.tier == "x"', /& is not CEL/, '&&'],
  ['¦not(member.points > 3)', /no such function/, '!'],
  ['member.tier == ¦“gold”', /not CEL/, '"'],
  ['member.tier == ¦"gold', /has no end/, '"gold"'],
  ['¦member.tier.startWith("g")', /startWith\(\): no such function/, 'startsWith'],
  ['¦member.rewards.sze() > 0', /sze\(\): no such function/, 'size'],
  ['¦siz(member.rewards) > 0', /siz\(\): no such function/, 'size'],
  ['member.tier.matches(¦"(")', /regular expression of RE2/],
  ['member.tier.matches(¦"(?=a)b")', /regular expression of RE2/],
  [`member.tier.matches(¦"${'a'.repeat(201)}")`, /at most 200 characters/],
  ['¦1 < member.points < 5', /true or false and a number cannot be compared/],
  ['¦member.tier == "a" || 5', /expected what is true or false, not a number/],
  ['member.tier in ["gold", ¦1]', /same type/],
  ['¦"gold" in member.tier', /text cannot be in text/],
  ['¦"stor" in member', /member\.stor: no such field/],
  ['¦timestamp("tomorrow") > timestamp("2026-01-01T00:00:00Z")', /ISO 8601/],
  ['¦timestamp("Table 5 by the window") > timestamp("2026-01-01T00:00:00Z")', /ISO 8601/],
  ['¦timestamp("2026-12-20T15:00:00.000") > timestamp("2026-01-01T00:00:00Z")', /ISO 8601/],
  ['[1].exists(a, [1].exists(b, ¦[1].exists(c, a == b && b == c)))', /at most 2 of all, exists/],
  [`member.tier in [${'"a",'.repeat(100)}¦"a"]`, /maxListElements/],
  ['member.rewards.exists(r, ¦member.points)', /not a number/],
  ['¦run.startedAt != ""', /run\.startedAt: no such field/],
];

export const conditions: readonly Case[] = [
  ...cases('journeys/almost-silver.yaml', [
    ['an empty condition', IF, "if: ¦''", /is empty/],
    ['a condition that is true', IF, 'if: ¦true', /text, not true or false/, "'true'"],
    [
      'a condition over several lines',
      IF,
      'if: >-\n      member.points > 5\n      && ¦member.pionts < 9',
      /member\.pionts/,
      'points',
    ],
    [
      'a condition in double quotes',
      IF,
      String.raw`if: "member.tier == \"x\" && ¦member.pionts < 9"`,
      /member\.pionts/,
      'points',
    ],
  ]),
  ...put('journeys/almost-silver.yaml', 'if', IF, anywhere),
  ...put('journeys/almost-silver.yaml', 'if', IF, [
    ['¦before.tier != member.tier', /only known in a trigger's condition/],
    ['¦expiring.points > 0', /only known in a journey on the schedule/],
    ['¦wording.id == "join"', /only known where consent is asked for/],
  ]),
  ...put('journeys/almost-silver.yaml', 'when', WHEN, [
    ['¦before.tierProgres < 0.9', /before\.tierProgres/, 'tierProgress'],
    ['¦event.pionts > 5', /event\.pionts: no such field/, 'points'],
    ['has(¦event.amont)', /event\.amont/, 'amount'],
    ['has(event.amount) && event.amount > ¦"5"', /cannot be compared/, '5'],
    ['¦event.outcome == "granted"', /event\.outcome: no such field/],
    ['has(event.curency) || ¦befor.points > 1', /befor: no such name/, 'before'],
    ['¦"curency" in event', /event\.curency/, 'currency'],
  ]),
  ...put('journeys/points-expiring.yaml', 'if', 'if: expiring.points > 0', [
    ['¦expiring.pints > 0', /expiring\.pints/, 'points'],
    ['expiring.days == ¦"7"', /cannot be compared/, '7'],
    ['¦event.points > 0', /event\.points: no such field/],
  ]),
  ...put('journeys/confirm-email.yaml', 'when', `when: 'event.outcome == "pending" && "email" in event.channels'`, [
    ['¦event.outcom == "pending"', /event\.outcom/, 'outcome'],
    ['"email" in ¦event.chanels', /event\.chanels/, 'channels'],
    ['¦event.wording.idd == "join"', /event\.wording\.idd/, 'id'],
    ['event.channels.exists(c, c > ¦2)', /cannot be compared/, '"2"'],
  ]),
];
