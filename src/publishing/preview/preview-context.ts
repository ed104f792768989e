import { variablesOf } from '#channels/template.ts';
import { contextOf } from '#loyalty/context.ts';
import type { MessageFile } from '#programme/grammar/message.ts';
import { namesOf, type Known, type Type } from '#publishing/conditions/known-values.ts';
import { knownTo, usesIn } from '#publishing/conditions/known-where.ts';
import type { Programme } from '#programme/programme.ts';
import { messageTexts } from '#programme/texts-of.ts';
import type { Member } from '#loyalty/member.ts';
import { sampleValue } from '#publishing/preview/sample-value.ts';

type Values = Readonly<Record<string, unknown>>;

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

const typeAt = (known: Known, path: readonly string[]): Type =>
  path.reduce<Type>(
    (here, name) => (typeof here === 'object' && Object.hasOwn(here, name) ? (here[name] ?? 'dyn') : 'dyn'),
    known,
  );

const filled = (here: unknown, path: readonly string[], sample: unknown): unknown => {
  const [name, ...rest] = path;
  if (name === undefined) return here ?? sample;
  if (here !== undefined && here !== null && !isValues(here)) return here;
  const values = isValues(here) ? here : {};
  const own = Object.hasOwn(values, name) ? values[name] : undefined;
  return { ...values, [name]: filled(own, rest, sample) };
};

/** Values with something sensible wherever these variables would find nothing; what is there stays as it is. */
export const withSamples = (values: Values, variables: readonly string[], known: Known): Values =>
  variables.reduce<Values>((all, variable) => {
    const path = variable.split('.');
    return filled(all, path, sampleValue(path.at(-1) ?? '', typeAt(known, path))) as Values;
  }, values);

export interface Previewed {
  readonly member: Member;
  /** Data of the event that starts the journey; fields it lacks are made up. */
  readonly event?: Readonly<Record<string, unknown>>;
  /** Where short links lead, so that they are as long as they will be. */
  readonly publicUrl: string;
}

/** A page of ours, with something that stands for the signed ticket: nobody can open it. */
export const pageUrl = (publicUrl: string, page: 'preferences' | 'opt-in' | 'unsubscribe'): string =>
  `${publicUrl}/${page}/${'x'.repeat(22)}`;

/** All that a message names: the member as they are, and samples for what only the moment of sending knows. */
export const previewContext = (
  programme: Programme,
  file: MessageFile,
  { member, event, publicUrl }: Previewed,
): Readonly<Record<string, unknown>> => {
  const { settings, journeys } = programme;
  const uses = Object.values(journeys)
    .flatMap(usesIn)
    .filter((use) => use.message === file.message);
  const known = knownTo(namesOf(settings), uses);
  const [lot] = member.lots;
  const facts = {
    ...(event === undefined ? {} : { event }),
    ...(lot === undefined ? {} : { expiresOn: lot.expiresOn, days: 7 }),
    wording: Object.keys(settings.wording)[0] ?? '',
  };
  const context = {
    ...contextOf(settings, member, facts),
    preferencesUrl: pageUrl(publicUrl, 'preferences'),
    optInUrl: pageUrl(publicUrl, 'opt-in'),
  };
  return withSamples(
    context,
    messageTexts(file).flatMap(({ text }) => variablesOf(text)),
    known,
  );
};
