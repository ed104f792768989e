import { variablesOf } from '#channels/template.ts';
import { contextOf } from '#loyalty/context.ts';
import type { MessageFile } from '#programme/grammar/message.ts';
import { namesOf } from '#publishing/conditions/known-values.ts';
import { knownTo, usesIn } from '#publishing/conditions/known-where.ts';
import type { Programme } from '#programme/programme.ts';
import { messageTexts } from '#programme/texts-of.ts';
import type { Member } from '#loyalty/member.ts';
import { sampleEvent } from '#publishing/preview/sample-value.ts';
import { withSamples } from '#publishing/preview/samples.ts';

export interface Previewed {
  readonly member: Member;
  /** Data of the event that starts the journey; fields it lacks are made up. */
  readonly event?: Readonly<Record<string, unknown>>;
  /** Where short links lead, so that they are as long as they will be. */
  readonly publicUrl: string;
}

/** A page of ours, with something that stands for the signed ticket: nobody can open it. */
export const pageUrl = (publicUrl: string, page: 'preferences' | 'opt-in' | 'unsubscribe' | 'v'): string =>
  `${publicUrl}/${page}/${'x'.repeat(22)}`;

/** All that a message names: the member as they are, and samples for what only the moment of sending knows. */
export const previewContext = (
  programme: Programme,
  file: MessageFile,
  { member, event, publicUrl }: Previewed,
): Readonly<Record<string, unknown>> => {
  const { settings, journeys, events = {} } = programme;
  const uses = Object.values(journeys)
    .flatMap(usesIn)
    .filter((use) => use.message === file.message);
  const known = knownTo({ names: namesOf(settings), events }, uses);
  const [lot] = member.lots;
  const samples = uses.flatMap(({ types }) =>
    types.flatMap((type) => (events[type] ? [sampleEvent(events[type])] : [])),
  );
  const facts = {
    event: { ...Object.assign({}, ...samples), ...event } as Readonly<Record<string, unknown>>,
    ...(lot === undefined ? {} : { expiresOn: lot.expiresOn, days: 7 }),
    wording: Object.keys(settings.wording)[0] ?? '',
  };
  const context = {
    ...contextOf(settings, member, facts),
    preferencesUrl: pageUrl(publicUrl, 'preferences'),
    optInUrl: pageUrl(publicUrl, 'opt-in'),
    code: '482109',
    voucher: { code: 'K7QF-2M9D-XP40', url: pageUrl(publicUrl, 'v') },
  };
  return withSamples(
    context,
    messageTexts(file).flatMap(({ text }) => variablesOf(text)),
    known,
  );
};
