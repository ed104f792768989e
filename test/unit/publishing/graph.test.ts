import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { nodeBox } from '#publishing/graph/box.ts';
import { DARK, LIGHT } from '#publishing/graph/colours.ts';
import { foldHops } from '#publishing/graph/fold-hops.ts';
import type { GraphNode, JourneyGraph } from '#publishing/graph/graph.ts';
import { graphOf } from '#publishing/graph/graph-of.ts';
import { layoutOf, type Placed, type Point } from '#publishing/graph/layout.ts';
import { mermaid } from '#publishing/graph/mermaid.ts';
import { svg } from '#publishing/graph/svg.ts';
import { emOf, wrap } from '#publishing/graph/wrap.ts';
import { branchesOf } from '#programme/grammar/branches.ts';
import type { Journey } from '#programme/grammar/journey.ts';
import type { Step } from '#programme/grammar/step.ts';
import type { Programme } from '#programme/programme.ts';
import { anySteps } from '../../support/any-steps.ts';
import { smallProgramme } from '../../support/programme.ts';

const example = smallProgramme();
const names = Object.keys(example.journeys);

const aJourney = (steps: readonly object[], rest: Partial<Journey> = {}): Programme => {
  const journey = { ...example.journeys['welcome'], journey: 'made', steps: steps as Step[], ...rest } as Journey;
  return { ...example, journeys: { ...example.journeys, made: journey } };
};
const drawn = (programme: Programme, journey: string): JourneyGraph => {
  const graph = graphOf(programme, journey);
  if (graph === undefined) throw new Error(`no journey ${journey}`);
  return graph;
};
const made = (steps: readonly object[], rest?: Partial<Journey>): JourneyGraph => drawn(aJourney(steps, rest), 'made');
const drawing = (graph: JourneyGraph): string => svg(graph, layoutOf(graph));

const aSend = (...via: string[]): object => ({ send: 'welcome', via });
const aListen = (yes: readonly object[], none?: readonly object[]): object => ({
  listen: { for: 'consent', topics: ['rewards'], channels: ['sms'], wording: 'join', until: '72h' },
  yes,
  ...(none === undefined ? {} : { none }),
});
const everything = [
  aSend('rcs', 'whatsapp', 'sms'),
  aListen(
    [aSend('rcs', 'sms'), aListen([], [aSend('email')]), aSend('sms')],
    [aSend('whatsapp', 'email'), aListen([aSend('sms')])],
  ),
  aListen([]),
  aSend('email'),
];

const placesOf = (steps: readonly Step[], prefix = ''): readonly string[] =>
  steps.flatMap((one, at) => [
    `${prefix}${at}`,
    ...[...branchesOf(one)].flatMap(([name, inside]) => placesOf(inside, `${prefix}${at}.${name}.`)),
  ]);

describe('a journey as a graph', () => {
  test.each([...names, 'made'])('has every step of %s as a node, and every edge leads to a node', (name) => {
    const programme = aJourney(everything);
    const { nodes, edges } = drawn(programme, name);
    const ids = nodes.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([...placesOf(programme.journeys[name]?.steps ?? [])]));
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
    for (const { from, to } of edges) expect(ids).toEqual(expect.arrayContaining([from, to]));
    expect(ids.filter((id) => !edges.some(({ from }) => from === id))).toEqual(['end']);
    expect(ids.filter((id) => !edges.some(({ to }) => to === id))).toEqual(['trigger']);
  });

  test('is nothing for a journey that the programme does not have', () => {
    expect(graphOf(example, 'nowhere')).toBeUndefined();
    expect(graphOf(example, 'constructor')).toBeUndefined();
  });

  test('says how long each channel has, its own time before that of the programme', () => {
    const labels = made([{ ...aSend('rcs', 'sms'), timeout: '9m' }, aSend('whatsapp', 'sms')]).edges.map(
      ({ label }) => label,
    );
    expect(labels).toEqual(['', 'delivered', 'not delivered in 9m', '', 'delivered', 'not delivered in 10m', '']);
  });

  test('says when reminders go', () => {
    expect(drawn(example, 'points-expiring').nodes[0]).toMatchObject({
      title: '30d, 7d and 1d before points expiring',
      details: ['at 10:00 where the member is'],
    });
  });
});

describe('in words', () => {
  const triggerOf = (trigger: object, rest: object = {}): GraphNode | undefined =>
    made([aSend('sms')], { trigger: trigger as Journey['trigger'], ...rest }).nodes[0];

  test.each<[string, object, Partial<GraphNode>]>([
    ['an event', { event: ['a.b', 'c.d'], when: 'x' }, { title: 'On a.b or c.d', condition: 'x' }],
    ['a number that rises', { crosses: 'member.points', above: 5 }, { title: 'When member.points rises to 5' }],
    ['a number that falls', { crosses: 'member.points', below: 5 }, { title: 'When member.points falls to 5' }],
    [
      'a birthday',
      { schedule: 'birthday', before: ['7d', '0d'], at: '09:00' },
      { title: '7d before the birthday and on the birthday', details: ['at 09:00 where the member is'] },
    ],
    ['the birthday alone', { schedule: 'birthday', before: ['0d'], at: '09:00' }, { title: 'On the birthday' }],
    [
      'an anniversary',
      { schedule: 'anniversary', months: 6, again: false, at: '09:00' },
      { title: 'After 6 months of membership' },
    ],
    [
      'every anniversary',
      { schedule: 'anniversary', months: 12, again: true, at: '09:00' },
      { title: 'Every 12 months of membership' },
    ],
    [
      'silence',
      { schedule: 'silence', of: 'purchase', after: ['30d', '60d'], at: '10:00', when: 'x' },
      { title: 'After 30d and 60d without a purchase', condition: 'x' },
    ],
    [
      'the end of a tier',
      { schedule: 'date', of: 'tierUntil', before: ['30d'], at: '10:00' },
      { title: '30d before the last day of the tier' },
    ],
    ['a date', { schedule: 'date', of: 'renewsOn', before: ['0d'], at: '10:00' }, { title: 'On renewsOn' }],
    ['a month', { schedule: 'monthly', day: 1, at: '10:00' }, { title: 'On day 1 of each month' }],
    ['a keyword', { keyword: ['COFFEE', 'FIKA'] }, { title: 'When they write COFFEE or FIKA' }],
    ['a segment', { segment: 'vip', on: 'exit' }, { title: 'On leaving the segment vip' }],
    [
      'a campaign',
      { campaign: 'vip', at: '2026-12-01T10:00', in: 'Europe/Stockholm' },
      { title: 'Once to the segment vip', details: ['on 2026-12-01 at 10:00', 'in Europe/Stockholm'] },
    ],
    ['nothing of its own', { manual: true }, { title: 'When it is started by hand, by the API or by another journey' }],
  ])('a start by %s', (_, trigger, words) => {
    expect(triggerOf(trigger, { entry: { concurrent: 1 } })).toMatchObject(words);
  });

  test('who may enter, what ends a run and what it is for stand with the start', () => {
    const rest = {
      entry: { once: '30d', concurrent: 1, holdout: '5%' },
      exit: [{ event: 'order.cancelled' }, { event: 'a.b', when: 'event.x' }],
      goal: { event: 'purchase.completed', within: '14d' },
    };
    expect(triggerOf({ manual: true }, rest)?.details).toEqual([
      'at most once in 30d',
      '5% held out and never written to',
      'goal within 14d: purchase.completed',
      'ends on order.cancelled',
      'ends on a.b if event.x',
    ]);
    expect(triggerOf({ manual: true }, { entry: { concurrent: 3 } })?.details).toEqual([
      'up to 3 at once for a member',
    ]);
    expect(triggerOf({ manual: true }, { entry: { concurrent: 1, freshness: '7d' } })?.details).toEqual([
      'from events of the last 7d',
    ]);
  });

  test.each<[object, Partial<GraphNode>]>([
    [{ wait: { for: '3d' } }, { kind: 'wait', title: 'Wait 3d' }],
    [
      { wait: { until: '09:00', in: 'member' } },
      { kind: 'wait', title: 'Wait until 09:00', details: ['where the member is'] },
    ],
    [{ wait: { until: 'best-hour', in: 'member' } }, { title: "Wait until the member's best hour", details: [] }],
    [
      { wait: { field: 'event.pickupAt', before: '2h', at: '10:00' } },
      { title: 'Wait until event.pickupAt', details: ['2h before it', 'at 10:00 where the member is'] },
    ],
    [
      { update: { mood: 'happy', visits: { cel: 'member.purchases' } } },
      { kind: 'act', title: 'Set mood and visits', details: ['mood = "happy"', 'visits = member.purchases'] },
    ],
    [{ grant: 'thanks' }, { kind: 'act', title: 'Grant thanks' }],
    [{ grant: { points: 50 } }, { title: 'Grant 50 points' }],
    [{ grant: { stamps: 1, card: 'coffee' } }, { title: 'Grant 1 stamp on coffee' }],
    [{ grant: { cashback: 500 } }, { title: 'Grant cashback of 500 minor units' }],
    [{ redeem: 'oldest' }, { title: 'Redeem the oldest reward' }],
    [
      { emit: 'order.rated', data: { score: { cel: 'run.number' } }, to: 'crm' },
      { title: 'Emit order.rated', details: ['to the webhook crm', 'score = run.number'] },
    ],
    [{ start: 'welcome' }, { title: 'Start welcome' }],
    [{ handoff: 'Call back' }, { title: 'Hand over to a person', details: ['Call back'] }],
    [{ exit: 'not-now' }, { kind: 'exit', title: 'Exit: not-now' }],
    [
      { listen: { for: 'event', event: 'a.b', when: 'x', until: '2d' } },
      { kind: 'listen', title: 'Listen for a.b', details: ['for up to 2d'], condition: 'x' },
    ],
    [
      { split: 'perk', ways: [{ way: 'a', weight: 1, steps: [] }] },
      { kind: 'choice', title: 'Split perk', details: ['each member always the same way'] },
    ],
    [
      { if: 'member.points > 5.0', then: [] },
      { kind: 'choice', title: 'If', condition: 'member.points > 5.0' },
    ],
  ])('%j', (one, words) => {
    expect(made([one]).nodes[1]).toMatchObject({ id: '0', ...words });
  });

  const waysFrom = (graph: JourneyGraph, id: string): readonly string[] =>
    graph.edges.filter(({ from }) => from === id).map(({ label, to, usual }) => `${label}${usual ? '!' : ''} -> ${to}`);

  test('each meaning of an answer has a way, and those that change nothing go together', () => {
    const intents = { good: { words: ['great'], from: 7, to: 10 }, bad: { from: 0, to: 6 }, zero: { from: 0, to: 0 } };
    const graph = made([
      {
        listen: { for: 'reply', intents, until: '48h' },
        on: { good: [aSend('sms')], bad: [{ exit: 'bad' }] },
        other: [],
      },
    ]);
    expect(waysFrom(graph, '0')).toEqual([
      'good: great or 7 to 10! -> 0.on.good.0',
      'bad: 0 to 6 -> 0.on.bad.0',
      'yes, zero: 0, no or any other answer -> end',
      'no answer after 48h -> end',
    ]);
  });

  test('an answer that says yes in other words is the way of yes', () => {
    const graph = made([
      { listen: { for: 'reply', intents: { yes: { words: ['CONFIRM'] } }, until: '1d' }, yes: [aSend('sms')] },
    ]);
    expect(waysFrom(graph, '0')[0]).toBe('yes: CONFIRM! -> 0.yes.0');
  });

  test('an answer that is declared as other and has no branch leads past the step', () => {
    const intents = { other: { words: ['perhaps'] } };
    const graph = made([{ listen: { for: 'reply', intents, until: '1d' }, yes: [aSend('sms')] }]);
    expect(waysFrom(graph, '0')).toEqual([
      'yes! -> 0.yes.0',
      'no or other: perhaps -> end',
      'no answer after 1d -> end',
    ]);
  });

  test('conditions are asked one after the other, and a branch that ends the run is not the straight way', () => {
    const graph = made([
      { if: 'a', then: [{ exit: 'early' }], elseIf: [{ if: 'b', then: [aSend('sms')] }] },
      aSend('sms'),
    ]);
    expect(waysFrom(graph, '0')).toEqual(['no! -> 0:1', 'yes -> 0.then.0']);
    expect(waysFrom(graph, '0:1')).toEqual(['yes! -> 0.elseIf.0.0', 'no -> 1']);
    expect(waysFrom(graph, '0.then.0')).toEqual([]);
  });

  test('a split says its shares in percent', () => {
    const ways = [1, 2].map((weight) => ({ way: `w${weight}`, weight, steps: [] }));
    expect(waysFrom(made([{ split: 'test', ways }]), '0')).toEqual(['w1, 33.3 %! -> end', 'w2, 66.7 % -> end']);
  });
});

describe('a journey of more than twenty boxes', () => {
  const sends = Array.from({ length: 8 }, () => ({ ...aSend('rcs', 'whatsapp', 'sms'), if: 'x' }));

  test('has the channels of a send in one box', () => {
    const graph = foldHops(made([...sends, aListen([aSend('sms')])]));
    expect(graph.nodes.map(({ id }) => id)).toEqual([
      'trigger',
      ...['0', '1', '2', '3', '4', '5', '6', '7', '8', '8.yes.0', 'end'],
    ]);
    expect(graph.nodes[1]).toMatchObject({
      details: ['by RCS', 'else by WhatsApp after 5m', 'else by SMS after 10m'],
      condition: 'x',
    });
    expect(graph.edges.slice(1, 3).map(({ id, to, label }) => [id, to, label])).toEqual([
      ['0>next', '1', ''],
      ['1>next', '2', ''],
    ]);
    expect(new Set(graph.edges.map(({ id }) => id)).size).toBe(graph.edges.length);
    expect(() => drawing(graph)).not.toThrow();
  });

  test('is left alone when it is smaller', () => {
    const graph = made(sends.slice(0, 5));
    expect(foldHops(graph)).toBe(graph);
  });
});

describe('with counts', () => {
  const programme = aJourney(everything);
  const graph = graphOf(programme, 'made', { '0': 3, '1.yes.0': 2, '9.gone.0': 1 });
  const countAt = (id: string): number | undefined => graph?.nodes.find((node) => node.id === id)?.count;

  test('each node says how many are there, and the start how many are under way anywhere', () => {
    expect(['trigger', '0', '1', '1.yes.0', 'end'].map(countAt)).toEqual([6, 3, 0, 2, undefined]);
    expect(drawn(programme, 'made').nodes.every(({ count }) => count === undefined)).toBe(true);
  });

  test('they are drawn, in both forms, where there are any', () => {
    if (graph === undefined) throw new Error('no drawing');
    expect(mermaid(graph).match(/\d+ (here now|under way)/g)).toEqual(['6 under way', '3 here now', '2 here now']);
    expect(drawing(graph).match(/>\d+ (here now|under way)</g)).toEqual([
      '>6 under way<',
      '>3 here now<',
      '>2 here now<',
    ]);
  });
});

describe('as Mermaid text', () => {
  test('a fallback is a chain of channels', () => {
    expect(mermaid(drawn(example, 'almost-silver'))).toBe(`flowchart TD
  accTitle: Journey almost-silver
  accDescr: Points carried the member over nine tenths of the way to the next tier. The card comes first, a text with a short link last.
  n_trigger[["On points.earned, purchase.completed or points.adjusted<br/>at most once in 30d<br/>if member.nextTier != #34;#34; && member.tierProgress >= 0.9 && (before.tierProgress #60; 0.9 || before.tier != member.tier)"]]
  n_0("Send almost-silver<br/>by RCS<br/>if member.nextTier != #34;#34;")
  n_0_hop_1("Else by WhatsApp")
  n_0_hop_2("Else by SMS")
  n_end(("End"))
  n_trigger --> n_0
  n_0 -->|"delivered"| n_end
  n_0 -.->|"not delivered in 5m"| n_0_hop_1
  n_0_hop_1 -->|"delivered"| n_end
  n_0_hop_1 -.->|"not delivered in 10m"| n_0_hop_2
  n_0_hop_2 --> n_end`);
  });

  test('a question has the way of a yes and that of no answer', () => {
    expect(mermaid(drawn(example, 'welcome'))).toBe(`flowchart TD
  accTitle: Journey welcome
  accDescr: Who joins, or agreed where a YES is still needed, is asked whether we may write. Only a YES within 72 hours lets more go out.
  n_trigger[["On member.enrolled or consent.captured<br/>at most once in 30d<br/>if !has(event.outcome) || (event.outcome == #34;pending#34; && event.channels.exists(c, c != #34;email#34;))"]]
  n_0("Send opt-in<br/>by SMS")
  n_1{{"Listen for consent<br/>to rewards, offers and service<br/>by SMS, RCS or WhatsApp<br/>in the words of join<br/>for up to 72h"}}
  n_1_yes_0("Send welcome<br/>by SMS")
  n_end(("End"))
  n_trigger --> n_0
  n_0 --> n_1
  n_1 -->|"yes"| n_1_yes_0
  n_1 -.->|"no answer after 72h"| n_end
  n_1_yes_0 --> n_end`);
  });
});

interface Element {
  readonly name: string;
  readonly attributes: string;
  text: string;
}

/** Reads well-formed XML without comments, CDATA or a document type, and throws at anything else. */
const parseXml = (xml: string): readonly Element[] => {
  const token = /<(\/?)([a-z]+)((?: [a-zA-Z:-]+="[^"<]*")*)(\/?)>|([^<]+)/y;
  const [elements, open]: [Element[], Element[]] = [[], []];
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(xml)) throw new Error('not a character of XML');
  if (/&(?!(amp|lt|gt|quot|#\d+);)/.test(xml)) throw new Error('an entity that XML does not know');
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const [all, closing, name = '', attributes = '', alone, text] = token.exec(xml) ?? [];
    if (all === undefined) throw new Error(`not XML: ${xml.slice(at, at + 40)}`);
    if (text !== undefined) {
      for (const one of open) one.text += text;
    } else if (closing === '/') {
      if (open.pop()?.name !== name) throw new Error(`${name} closes what is not open`);
    } else {
      const element = { name, attributes, text: '' };
      elements.push(element);
      if (alone === '') open.push(element);
    }
  }
  if (open.length > 0 || elements[0]?.name !== 'svg') throw new Error('something is not closed');
  return elements;
};
const read = (text: string): string =>
  text.replace(
    /&(?:lt|gt|quot|amp|#39);/g,
    (one) => ({ '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" })[one] ?? '&',
  );

describe('hostile names', () => {
  const LINE =
    /^ {2}(n_\w+(\[\[|\(\(|\{\{|\(\[|\[\/|\{|\(|\[)"[^"`%;]*"(\]\]|\)\)|\}\}|\]\)|\/\]|\}|\)|\])|n_\w+ (-->|-\.->)(\|"[^"`%;]*"\|)? n_\w+)$/;
  const hostile = [
    '"]; x[<script>alert(1)</script>',
    "'><img src=x onerror=alert(1)>",
    '%%{init: {"theme": "dark"}}%%',
    '`**bold**` $$x$$ #quot; &lt; &amp; \\" ]]> <!-- -->',
    'a\u0000b\u001b[2J\ud800c\uffff\u202egnp.exe',
    'two\nlines\r\nclick n_0 href "javascript:alert(1)"',
    '漢字👩‍👩‍👧'.repeat(20),
    'fa:fa-ban',
  ];
  const graphWith = (text: string): JourneyGraph =>
    made(
      [
        { split: text, ways: [{ way: text, weight: 1, steps: [aSend('sms')] }] },
        { send: text, via: ['rcs', 'sms'], if: text },
        { update: { [text]: text } },
        { handoff: text },
        { exit: text },
      ],
      {
        journey: text,
        about: text,
        trigger: { event: [text], when: text },
      },
    );

  test.each(hostile)('stay text in Mermaid: %j', (text) => {
    const [first, title, description, ...lines] = mermaid(graphWith(text)).replace(/#\d+;/g, '').split('\n');
    expect([first, title?.slice(0, 12), description?.slice(0, 12)]).toEqual([
      'flowchart TD',
      '  accTitle: ',
      '  accDescr: ',
    ]);
    expect(lines.filter((line) => !LINE.test(line) || /\p{Bidi_Control}|fa:fa-/u.test(line))).toEqual([]);
    expect([title, description].filter((one) => /["`%;<{}]/.test(one ?? ''))).toEqual([]);
  });

  test.each(hostile)('stay text in SVG: %j', (text) => {
    const drawnText = drawing(graphWith(text));
    expect(drawnText).not.toMatch(/\p{Bidi_Control}/u);
    const elements = parseXml(drawnText);
    const drawnWith = new Set(['svg', 'title', 'desc', 'style', 'rect', 'g', 'path', 'text', 'polygon']);
    expect(elements.filter(({ name }) => !drawnWith.has(name))).toEqual([]);
    const keys = elements.flatMap(({ attributes }) => attributes.replace(/"[^"]*"/g, '').split('='));
    expect(keys.filter((key) => /^ ?(on|href|xlink|style)/.test(key))).toEqual([]);
  });

  test('are read as they were written', () => {
    const texts = parseXml(drawing(graphWith('<b> & "c"'))).map((one) => read(one.text));
    expect(texts).toContain('Send <b> & "c"');
  });
});

describe('as SVG', () => {
  test.each(names)('%s has a name, says itself in sentences, and fetches nothing', (name) => {
    const graph = drawn(example, name);
    const text = drawing(graph);
    const [root, title, desc] = parseXml(text);
    expect(root?.attributes).toContain(' role="img"');
    expect(title).toMatchObject({ name: 'title', text: `Journey ${name}` });
    for (const node of graph.nodes) expect(read(desc?.text ?? '')).toContain(node.title);
    expect(text.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|@import|<script/);
    expect(text).toContain('@media (prefers-color-scheme:dark)');
  });

  test('every label stands in it, a node by its place', () => {
    const graph = made(everything);
    const elements = parseXml(drawing(graph));
    for (const { id } of graph.nodes)
      expect(elements.some(({ attributes }) => attributes.includes(` data-node="${id}"`))).toBe(true);
    for (const { label } of graph.edges.filter((edge) => edge.label !== ''))
      expect(elements.some(({ name, text }) => name === 'text' && text === label)).toBe(true);
  });

  test('has the colours of the project', () => {
    const css = readFileSync(new URL('../../../apps/phone/public/tokens.css', import.meta.url), 'utf8');
    for (const name of Object.keys(LIGHT) as (keyof typeof LIGHT)[])
      expect(css).toContain(`--${name}: light-dark(${LIGHT[name]}, ${DARK[name]});`);
  });
});

/** Widths in Chromium of a title in DejaVu Sans Bold and of a condition in DejaVu Sans Mono, the widest common fonts. */
test.each([
  ['Listen for consent', 143, 130],
  ['Send WWWWWWWWWWWWWWWW', 291.5, 151.7],
  ['immmmmmmmmmmmwwwwww', 257.5, 137.3],
  ['On purchase.completed or', 208.9, 173.4],
  ['lllllllliiiiiiii.,;|', 98.1, 144.5],
  ['Åsa & Zoë <50 % = "QQ">', 206.4, 166.2],
])('the box of %j has room for it', (text, title, condition) => {
  expect(emOf(text) * 14).toBeGreaterThanOrEqual(title);
  expect(emOf(text, true) * 12).toBeGreaterThanOrEqual(condition);
  const box = nodeBox({ id: '0', kind: 'send', channel: 'sms', title: text, details: [] });
  const widest = Math.max(...box.lines.map((line) => emOf(line.text) * 14));
  expect(box.width).toBeGreaterThanOrEqual(widest + 2 * 20);
  expect(box.height).toBeGreaterThan(box.lines.length * 14 * 1.5);
});

test.each([
  ['short', ['short']],
  ['at most once in thirty days and then', ['at most once in thirty days', 'and then']],
  ['abcdefghijklmnopqrstuvwxyz.abcdefghij', ['abcdefghijklmnopqrstuvwxyz.a', 'bcdefghij']],
  ['W'.repeat(20), ['W'.repeat(18), 'WW']],
  ['', []],
])('%j is broken into %j', (text, lines) => {
  expect(wrap(text)).toEqual(lines);
});

describe('the layout', () => {
  const overlap = (a: Placed, b: Placed): boolean =>
    Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height;
  const crosses = ([from, to]: readonly [Point, Point], box: Placed): boolean =>
    overlap(
      { ...box, width: box.width - 1, height: box.height - 1 },
      {
        lines: [],
        x: (from.x + to.x) / 2,
        y: (from.y + to.y) / 2,
        width: Math.abs(from.x - to.x),
        height: Math.abs(from.y - to.y),
      },
    );

  test('puts no box over another, no line through a box, and the usual way straight down', () => {
    fc.assert(
      fc.property(anySteps, (drawnSteps) => {
        const graph = made(drawnSteps);
        const { nodes, labels, edges, width, height } = layoutOf(graph);
        const boxes = [...nodes, ...Array.from(labels, ([id, box]) => [`>${id}`, box] as const)];
        for (const [at, [id, box]] of boxes.entries()) {
          expect(box.x - box.width / 2).toBeGreaterThan(0);
          expect(box.x + box.width / 2).toBeLessThan(width);
          expect(box.y + box.height / 2).toBeLessThan(height);
          expect(
            boxes
              .slice(at + 1)
              .filter(([, other]) => overlap(box, other))
              .map(([other]) => [id, other]),
          ).toEqual([]);
        }
        for (const { id } of graph.edges) {
          const points = edges.get(id) ?? [];
          for (const [at, from] of points.slice(0, -1).entries()) {
            const to = points[at + 1] ?? from;
            const through = boxes.filter(([box, placed]) => box !== `>${id}` && crosses([from, to], placed));
            expect(through.map(([box]) => [id, box])).toEqual([]);
          }
        }
        let id = 'trigger';
        for (;;) {
          const usual = graph.edges.find((edge) => edge.from === id && edge.usual);
          if (usual === undefined) break;
          expect(edges.get(usual.id)).toHaveLength(2);
          id = usual.to;
        }
        expect(nodes.get(id)?.x).toBe(nodes.get('trigger')?.x);
      }),
      { numRuns: 25 },
    );
  });
});
