import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { allIssues, firstIssue } from '#words/issue.ts';

const SECRET = 'alma@mail.example';
const Order = z.strictObject({
  id: z.string().min(1).max(5),
  points: z.int().min(1).max(100),
  lines: z
    .array(z.strictObject({ sku: z.string() }))
    .min(1)
    .max(2)
    .optional(),
  by: z.enum(['till', 'web']).optional(),
  mail: z.email().optional(),
  site: z.url().optional(),
  at: z.iso.datetime().optional(),
  code: z
    .string()
    .regex(/^[A-Z]+$/)
    .optional(),
  own: z
    .string()
    .regex(/^[a-z]+$/, 'expected small letters')
    .optional(),
  step: z.number().multipleOf(5).optional(),
  names: z.record(z.string().regex(/^[a-z]{2}$/, 'expected a language'), z.string()).optional(),
  what: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('card'), title: z.string() }),
      z.strictObject({ kind: z.literal('text'), text: z.string() }),
    ])
    .optional(),
  when: z.union([z.strictObject({ day: z.int() }), z.strictObject({ hour: z.int(), minute: z.int() })]).optional(),
  where: z.union([z.literal('here'), z.number()]).optional(),
});
const good = { id: 'o-1', points: 5 };
const first = (given: object) => {
  const read = Order.safeParse({ ...good, ...given });
  return read.success ? undefined : firstIssue(read.error, 'data');
};

describe('each mistake says where it is, what was expected and what kind of thing came', () => {
  test.each<[object, path: string, reason: string]>([
    [{ points: undefined }, 'data.points', 'is missing'],
    [{ points: null }, 'data.points', 'expected a number, not nothing'],
    [{ points: SECRET }, 'data.points', 'expected a number, not text'],
    [{ points: [1] }, 'data.points', 'expected a number, not a list'],
    [{ points: 1.5 }, 'data.points', 'expected a whole number, not a part of one'],
    [{ points: Infinity }, 'data.points', 'expected a number, not Infinity'],
    [{ points: 0 }, 'data.points', 'expected at least 1, not less'],
    [{ points: 101 }, 'data.points', 'expected at most 100, not more'],
    [{ id: 7 }, 'data.id', 'expected text, not a number'],
    [{ id: '' }, 'data.id', 'is empty'],
    [{ id: SECRET }, 'data.id', 'expected at most 5 characters, not 17'],
    [{ lines: {} }, 'data.lines', 'expected a list, not a map'],
    [{ lines: [] }, 'data.lines', 'expected at least 1 in the list, not 0'],
    [{ lines: [{ sku: 'a' }, {}] }, 'data.lines.1.sku', 'is missing'],
    [{ lines: [true] }, 'data.lines.0', 'expected a map, not true or false'],
    [{ by: SECRET }, 'data.by', 'expected one of till, web'],
    [{ mail: 'alma' }, 'data.mail', 'expected a mailbox such as somebody@example.com'],
    [{ site: 'alma' }, 'data.site', 'expected an address such as https://example.com'],
    [{ at: 'tomorrow' }, 'data.at', 'expected an instant such as 2026-12-31T09:00:00Z'],
    [{ code: SECRET }, 'data.code', 'expected what matches /^[A-Z]+$/'],
    [{ own: SECRET }, 'data.own', 'expected small letters'],
    [{ step: 7 }, 'data.step', 'expected a multiple of 5'],
    [{ names: { english: 'x' } }, 'data.names.english', 'expected a language'],
    [{ colour: SECRET }, 'data.colour', 'no such key here'],
    [{ what: { kind: SECRET } }, 'data.what.kind', 'expected one of card, text'],
    [{ what: {} }, 'data.what.kind', 'is missing'],
    [{ what: { kind: 'card' } }, 'data.what.title', 'is missing'],
    [{ when: { hour: 8, minute: SECRET } }, 'data.when.minute', 'expected a number, not text'],
    [{ where: SECRET }, 'data.where', 'expected a number, not text'],
  ])('%j', (given, path, reason) => {
    expect(first(given)).toEqual({ path, reason });
  });
});

test('what is wrong as a whole has the place that was named', () => {
  expect(firstIssue(Order.safeParse('x').error as z.ZodError)).toEqual({
    path: '',
    reason: 'expected a map, not text',
  });
});

test('all that is wrong is said, each unknown key by itself', () => {
  const read = Order.safeParse({ id: 1, points: 5, a: 1, b: 2 });
  expect(allIssues(read.error as z.ZodError).map(({ path }) => path)).toEqual(['id', 'a', 'b']);
});

test('nothing of it is in the words of the library, and nothing repeats what came', () => {
  const wrong: unknown[] = [SECRET, 0.5, -1e9, [SECRET], { [SECRET.slice(0, 4)]: SECRET }, true, null];
  const said = Object.keys(Order.shape).flatMap((key) =>
    wrong.flatMap((value) => allIssues(Order.safeParse({ ...good, [key]: value }).error ?? new z.ZodError([]))),
  );
  expect(said.length).toBeGreaterThan(80);
  for (const { reason } of said) expect(reason).not.toMatch(/invalid|received|too (big|small)|unrecognized|alma@/i);
});
