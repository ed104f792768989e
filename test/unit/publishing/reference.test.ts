import { readdirSync, readFileSync } from 'node:fs';
import { Environment } from '@marcbachmann/cel-js';
import { describe, expect, test } from '@jest/globals';
import { eventData } from '#words/event.ts';
import { EventSchema } from '#programme/grammar/event.ts';
import { Journey } from '#programme/grammar/journey.ts';
import { Loyalty } from '#programme/grammar/loyalty.ts';
import { MessageFile } from '#programme/grammar/message.ts';
import { Segment } from '#programme/grammar/segment.ts';
import { Settings } from '#programme/grammar/settings.ts';
import { Survey } from '#programme/grammar/survey.ts';
import { Step, STEP_KINDS } from '#programme/grammar/step.ts';
import { anchorOf, type Page } from '../../../apps/reference/document.ts';
import { unexplained } from '../../../apps/reference/fields.ts';
import { markdown } from '../../../apps/reference/markdown.ts';
import { EXPIRING, HOW, MEMBER, NAMES, RUN, WORDING } from '../../../apps/reference/meanings.ts';
import { names } from '../../../apps/reference/names.ts';
import { FUNCTIONS, PLACES } from '../../../apps/reference/pages/conditions.ts';
import { referencePages } from '../../../apps/reference/pages.ts';
import { alternativesOf, jsonOf } from '../../../apps/reference/schema-words.ts';
import { ROOT } from '../../support/documents.ts';

const pages = referencePages();
const page = (name: string): Page => {
  const found = pages.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no page ${name}`);
  return found;
};
const headings = ({ blocks }: Page): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
const anchors = (one: Page): readonly string[] => headings(one).map(anchorOf);

test('the written reference is what the schemas make; `npm run reference` renews it', () => {
  const written = readdirSync(`${ROOT}docs/reference`).map((file) => [
    file,
    readFileSync(`${ROOT}docs/reference/${file}`, 'utf8'),
  ]);
  expect(Object.fromEntries(written)).toEqual(
    Object.fromEntries(pages.map((one) => [`${one.name}.md`, markdown(one)])),
  );
});

describe('every key says what it is', () => {
  test.each(Object.entries({ Settings, Loyalty, Segment, Survey, EventSchema, Journey, MessageFile }))(
    '%s',
    (_, schema) => {
      expect(unexplained(jsonOf(schema))).toEqual([]);
    },
  );

  test('of every kind of step, and each kind says what it does', () => {
    const steps = alternativesOf(jsonOf(Step).$defs?.['__schema0'] ?? jsonOf(Step));
    expect(steps).toHaveLength(STEP_KINDS.length);
    expect(steps.flatMap(unexplained)).toEqual([]);
    expect(steps.filter(({ description }) => description === undefined)).toEqual([]);
  });

  test.each(Object.entries(eventData))('of %s', (_, schema) => {
    expect(unexplained(jsonOf(schema))).toEqual([]);
  });
});

describe('every construct is there', () => {
  test('kinds of step', () => {
    expect(headings(page('steps'))).toEqual(expect.arrayContaining([...STEP_KINDS]));
  });

  test('sections of programme.yaml and loyalty.yaml', () => {
    expect(headings(page('settings'))).toEqual(Object.keys(Settings.shape));
    expect(headings(page('loyalty'))).toEqual(Object.keys(Loyalty.shape));
  });

  test('types of events', () => {
    expect(headings(page('events'))).toEqual(expect.arrayContaining(Object.keys(eventData)));
  });

  // A heading that others follow one level below is about all of them.
  const WITHOUT = ['Triggers', 'wait', 'listen', 'Places', 'Languages', 'Taps'];
  test.each([
    'settings',
    'loyalty',
    'segments',
    'surveys',
    'experiments',
    'questions',
    'own-events',
    'journeys',
    'steps',
    'messages',
  ])('with an example, in %s', (name) => {
    const { blocks } = page(name);
    const exampled = new Set<string>();
    let below = '';
    for (const block of blocks) {
      if (block.kind === 'heading') below = block.text;
      if (block.kind === 'yaml') exampled.add(below);
    }
    expect(headings(page(name)).filter((one) => !exampled.has(one) && !WITHOUT.includes(one))).toEqual([]);
  });

  test('names, each with what it says and nothing besides', () => {
    const fieldsOf = (root: string): readonly string[] => Object.keys(names[root] ?? {});
    expect(fieldsOf('member')).toEqual(Object.keys(MEMBER));
    expect(fieldsOf('run')).toEqual(Object.keys(RUN));
    expect(fieldsOf('expiring')).toEqual(Object.keys(EXPIRING));
    expect(Object.keys(WORDING)).toEqual(['id', 'version', 'language', 'text']);
    expect(new Set(PLACES.flatMap(([, known]) => Object.keys(known)))).toEqual(new Set(Object.keys(NAMES)));
  });

  test('functions that CEL has', () => {
    const known = new Environment().getDefinitions().functions.map(({ name }) => name);
    expect(FUNCTIONS.filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe('what people want to do', () => {
  test.each(HOW)('%s is in %s, below %s', (_, name, section) => {
    expect(headings(page(name))).toContain(section);
  });

  test('no heading of a page hides another', () => {
    for (const one of pages) expect(new Set(anchors(one)).size).toBe(anchors(one).length);
  });
});
