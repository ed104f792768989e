import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { nodeBox } from '#journeys/graph/box.ts';
import { DARK, LIGHT } from '#journeys/graph/colours.ts';
import type { JourneyGraph } from '#journeys/graph/graph.ts';
import { graphOf } from '#journeys/graph/graph-of.ts';
import { layoutOf, type Placed, type Point } from '#journeys/graph/layout.ts';
import { mermaid } from '#journeys/graph/mermaid.ts';
import { svg } from '#journeys/graph/svg.ts';
import { emOf, wrap } from '#journeys/graph/wrap.ts';
import type { Journey } from '#journeys/grammar/journey.ts';
import type { Step } from '#journeys/grammar/step.ts';
import type { Programme } from '#journeys/programme.ts';
import type { Outcome, Place, Run } from '#journeys/run.ts';
import { step } from '#journeys/step.ts';
import { smallProgramme } from '../support/programme.ts';

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

const placesOf = (steps: readonly Step[], prefix = ''): string[] =>
  steps.flatMap((one, at) =>
    'send' in one
      ? [`${prefix}${at}`]
      : [
          `${prefix}${at}`,
          ...placesOf(one.yes, `${prefix}${at}.yes.`),
          ...placesOf(one.none ?? [], `${prefix}${at}.none.`),
        ],
  );

describe('a journey as a graph', () => {
  test.each([...names, 'made'])('has every step of %s as a node, and every edge leads to a node', (name) => {
    const programme = aJourney(everything);
    const { nodes, edges } = drawn(programme, name);
    const ids = nodes.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(placesOf(programme.journeys[name]?.steps ?? [])));
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

describe('a run goes where the drawing says', () => {
  const programme = aJourney(everything);
  const graph = drawn(programme, 'made');
  const now = new Date('2026-11-21T12:00:00.000Z');
  const idOf = ({ place, hop, next }: Run): string =>
    next.kind === 'done' ? 'end' : `${place.join('.')}${hop === 0 ? '' : `:${hop}`}`;
  /** The last channel of a send is not waited for, so a run is next found where more than one way leaves. */
  const waitsAt = (id: string): string => {
    const out = graph.edges.filter(({ from }) => from === id);
    return out.length === 1 && out[0] !== undefined ? waitsAt(out[0].to) : id;
  };
  const runAt = (id: string): Run => {
    const [places = '', hop = '0'] = id.split(':');
    const place: Place = places.split('.').map((part) => (part === 'yes' || part === 'none' ? part : Number(part)));
    const base = { runId: 'r', memberId: 'alma', journey: 'made', version: programme.version, cause: 'test' };
    const run: Run = {
      ...base,
      status: 'active',
      startedAt: now.toISOString(),
      rev: 0,
      place,
      hop: Number(hop),
      facts: {},
      next: { kind: 'done' },
    };
    return graph.nodes.find((node) => node.id === id)?.kind === 'listen'
      ? step(programme, run, { kind: 'start' }, now).run
      : run;
  };
  const OUTCOMES: [RegExp, readonly Outcome[]][] = [
    [/^delivered/, [{ kind: 'delivered' }]],
    [/^not delivered/, [{ kind: 'failed' }, { kind: 'refused' }, { kind: 'timeout' }]],
    [/^yes/, [{ kind: 'reply', intent: 'yes' }]],
    [/^no answer/, [{ kind: 'timeout' }]],
  ];

  test.each(graph.edges.filter(({ label }) => label !== '').map((edge) => [edge.id, edge] as const))(
    'on %s',
    (_, edge) => {
      const outcomes = OUTCOMES.find(([label]) => label.test(edge.label))?.[1] ?? [];
      expect(outcomes.length).toBeGreaterThan(0);
      for (const outcome of outcomes)
        expect(idOf(step(programme, runAt(edge.from), outcome, now).run)).toBe(waitsAt(edge.to));
    },
  );
});

describe('a kind of step that has no drawing yet', () => {
  test('is a plain box with its key, and the journey goes on', () => {
    const graph = made([{ wait: '3d' }, aSend('sms')]);
    expect(graph.nodes[1]).toEqual({ id: '0', kind: 'other', title: 'wait', details: ['3d'] });
    expect(graph.edges[1]).toMatchObject({ from: '0', to: '1', label: '' });
    expect(mermaid(graph)).toContain('  n_0["wait<br/>3d"]');
  });

  test('shows its branches by their names', () => {
    const graph = made([{ split: [{ any: 1 }], gold: [aSend('sms')], rest: [{ tag: { deep: true } }, {}] }]);
    expect(graph.nodes.map(({ id, title }) => `${id} ${title}`).slice(1)).toEqual([
      '0 split',
      '0.gold.0 Send welcome',
      '0.rest.0 tag',
      '0.rest.1 step',
      'end End',
    ]);
    expect(graph.edges.filter(({ from }) => from === '0').map(({ to, label }) => `${label} ${to}`)).toEqual([
      'otherwise end',
      'gold 0.gold.0',
      'rest 0.rest.0',
    ]);
    expect(() => drawing(graph)).not.toThrow();
  });

  test('is not needed for a channel that is new', () => {
    expect(made([aSend('pigeon', 'sms')]).nodes[1]).toMatchObject({ title: 'Send welcome', details: ['by pigeon'] });
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
    /^ {2}(n_\w+(\[\[|\(\(|\{\{|\(|\[)"[^"`%;]*"(\]\]|\)\)|\}\}|\)|\])|n_\w+ (-->|-\.->)(\|"[^"`%;]*"\|)? n_\w+)$/;
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
        { [text]: text, [`${text}2`]: [aSend('sms')] },
        { send: text, via: [text, 'sms'], if: text },
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
    const css = readFileSync(new URL('../../apps/phone/public/tokens.css', import.meta.url), 'utf8');
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
  const channel = fc.constantFrom('rcs', 'whatsapp', 'sms', 'email');
  const { steps } = fc.letrec<{ step: object; steps: object[] }>((tie) => ({
    step: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.array(channel, { minLength: 1, maxLength: 3 }).map((via) => aSend(...via)),
      fc.tuple(tie('steps'), fc.option(tie('steps'), { nil: undefined })).map(([yes, none]) => aListen(yes, none)),
      fc.tuple(tie('steps'), tie('steps')).map(([a, b]) => ({ split: 'by tier', a, b })),
    ),
    steps: fc.array(tie('step'), { maxLength: 2 }),
  }));

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
      fc.property(steps, (drawnSteps) => {
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
        for (let id = 'trigger'; id !== 'end';) {
          const usual = graph.edges.find((edge) => edge.from === id && edge.usual);
          expect(edges.get(usual?.id ?? '')).toHaveLength(2);
          id = usual?.to ?? 'end';
        }
        expect(nodes.get('end')?.x).toBe(nodes.get('trigger')?.x);
      }),
      { numRuns: 40 },
    );
  });
});
