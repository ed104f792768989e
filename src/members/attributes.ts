import { CalendarDay, Instant } from '#words/instant.ts';
import { type Attributes, type GivenAttributes } from '#words/profile.ts';
import { noSuch } from '#words/no-such.ts';
import type { Settings } from '#programme/grammar/settings.ts';
import type { MemberRow } from '#members/member-row.ts';

type Value = Attributes[string];
type Declared = Settings['attributes'][string];

/** Why a value is none of this attribute; `undefined` when it is one. */
const flawOf = ({ type, values }: Declared, value: Value): string | undefined => {
  switch (type) {
    case 'number':
      return typeof value === 'number' ? undefined : 'expected a number';
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'expected true or false';
    case 'date':
      return CalendarDay.safeParse(value).success || Instant.safeParse(value).success
        ? undefined
        : 'expected a calendar day such as 2026-12-31, or an instant';
    case 'text':
      if (typeof value !== 'string') return 'expected a text';
      return values === undefined || values.includes(value) ? undefined : `expected one of ${values.join(', ')}`;
  }
};

/** The first value that the programme does not know or that is not of its type. */
export const checkAttributes = (
  { attributes: declared }: Pick<Settings, 'attributes'>,
  given: GivenAttributes,
): { readonly path: string; readonly reason: string } | undefined => {
  for (const [name, value] of Object.entries(given)) {
    const attribute = Object.hasOwn(declared, name) ? declared[name] : undefined;
    const reason =
      attribute === undefined
        ? noSuch('attribute of programme.yaml', name, Object.keys(declared))
        : value === null
          ? undefined
          : flawOf(attribute, value);
    if (reason !== undefined) return { path: `attributes.${name}`, reason };
  }
  return undefined;
};

/** What is said of attributes, each by its name: where all of them are taken away, all that are declared. */
export const namedAttributes = (
  { attributes: declared }: Pick<Settings, 'attributes'>,
  given: GivenAttributes | null,
): GivenAttributes => given ?? Object.fromEntries(Object.keys(declared).map((name) => [name, null]));

/** What is known of the brand's own attributes, else their defaults. One that was declared otherwise since is as if it were not known. */
export const attributesOf = (
  { registers }: MemberRow,
  { attributes: declared }: Pick<Settings, 'attributes'>,
): Readonly<Attributes> =>
  Object.fromEntries(
    Object.entries(declared).flatMap(([name, attribute]) => {
      const value = registers[`attr:${name}`]?.value as Value | null | undefined;
      const isKnown = value !== undefined && value !== null && flawOf(attribute, value) === undefined;
      const held = isKnown ? value : attribute.default;
      return held === undefined ? [] : [[name, held]];
    }),
  );
