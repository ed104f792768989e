import * as z from 'zod';

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  record: 'a map',
  undefined: 'nothing',
  null: 'nothing',
};

const FORMATS: Readonly<Record<string, string>> = {
  url: 'an address such as https://example.com',
  email: 'a mailbox such as somebody@example.com',
  datetime: 'an instant such as 2026-12-31T09:00:00Z',
  date: 'a calendar day such as 2026-12-31',
  hostname: 'the name of a host such as shop.example',
  uuid: 'an id such as 123e4567-e89b-12d3-a456-426614174000',
  ipv4: 'an IP address',
  ipv6: 'an IP address',
};

/** What stands there, never itself: it may be a person's. */
const kindOf = (value: unknown): string => {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : (KINDS[typeof value] ?? typeof value);
};

type Raw<Code> = Extract<z.core.$ZodRawIssue, { code: Code }>;
type Bounded = Pick<z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall, 'code' | 'exact' | 'inclusive'> & {
  readonly maximum?: number | bigint;
  readonly minimum?: number | bigint;
};

/** `at least 1`, as it stands in a sentence that begins with what was expected. */
export const boundOf = ({ code, exact, inclusive, maximum, minimum }: Bounded): string => {
  const [least, most] = inclusive === false ? ['more than', 'less than'] : ['at least', 'at most'];
  return `${exact === true ? 'exactly' : code === 'too_small' ? least : most} ${String(minimum ?? maximum)}`;
};

const sizeOf = (issue: Raw<'too_big' | 'too_small'>): string => {
  const { input, origin } = issue;
  const bound = boundOf(issue);
  if (input === '') return 'is empty';
  if (typeof input === 'string') return `expected ${bound} characters, not ${input.length}`;
  if (Array.isArray(input)) return `expected ${bound} in the list, not ${input.length}`;
  return origin === 'number' || origin === 'int'
    ? `expected ${bound}, not ${issue.code === 'too_big' ? 'more' : 'less'}`
    : `expected ${bound}`;
};

const choiceOf = (words: readonly unknown[]): string =>
  `expected ${words.length > 1 ? 'one of ' : ''}${words.map(String).join(', ')}`;

/** Where a word decides what else may stand there, it is that word. */
const unionOf = ({ options, discriminator, input }: Raw<'invalid_union'>): string => {
  if (!Array.isArray(options) || discriminator === undefined)
    return `expected another kind of value, not ${kindOf(input)}`;
  const isThere = typeof input === 'object' && input !== null && Object.hasOwn(input, discriminator);
  return isThere ? choiceOf(options) : 'is missing';
};

/** What is wrong with a value in the words of this system: what was expected, and what kind of thing came. */
const reasonOf = (issue: z.core.$ZodRawIssue): string => {
  if (issue.input === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value'))
    return 'is missing';
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'int' && typeof issue.input === 'number'
        ? 'expected a whole number, not a part of one'
        : `expected ${KINDS[issue.expected] ?? issue.expected}, not ${kindOf(issue.input)}`;
    case 'invalid_value':
      return choiceOf(issue.values);
    case 'too_big':
    case 'too_small':
      return sizeOf(issue);
    case 'invalid_format':
      return `expected ${FORMATS[issue.format] ?? `what matches ${issue.pattern ?? issue.format}`}`;
    case 'unrecognized_keys':
      return 'no such key here';
    case 'invalid_key':
      return issue.issues[0]?.message ?? 'not a name that can stand here';
    case 'not_multiple_of':
      return `expected a multiple of ${String(issue.divisor)}`;
    case 'invalid_union':
      return unionOf(issue);
    case 'custom':
    case 'invalid_element':
      return 'not valid';
  }
};

// Asked last, after what a schema says of itself: wherever this is imported, zod says all else in these words.
z.config({ localeError: reasonOf });
