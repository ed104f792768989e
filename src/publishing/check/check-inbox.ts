import type { Found } from '#programme/problem.ts';
import { eachLanguage, type Text } from '#programme/texts-of.ts';
import { templateFlaw } from '#publishing/check/check-template.ts';
import { dangling, repeated } from '#publishing/check/dangling.ts';
import type { Scope } from '#publishing/check/scope.ts';
import { elsewhere, knownToReply } from '#publishing/conditions/known-where.ts';
import type { OpeningHours } from '#time/opening-hours.ts';

/** What people say from a file, in every language. */
const textsOf = ({ programme: { settings } }: Scope): readonly Text[] => {
  const { canned, signature } = settings.inbox;
  const named = Object.entries(canned).map(([name, { text }]) => ({ path: ['inbox', 'canned', name, 'text'], text }));
  const signed = signature === undefined ? [] : [{ path: ['inbox', 'signature'], text: signature }];
  return [...named, ...signed].flatMap(eachLanguage);
};

/** A second stretch of a day that begins before the first has ended would count it twice. */
const overlaps = ({ open }: OpeningHours): number =>
  open.findIndex(({ days, from, until }, at) =>
    open
      .slice(0, at)
      .some((other) => other.days.some((day) => days.includes(day)) && other.from < until && from < other.until),
  );

/** What a schema cannot see of how people take part in conversations. */
export const checkInbox = (scope: Scope): readonly Found[] => {
  const { programme, there, sample } = scope;
  const { teams, templates } = programme.settings.inbox;
  const known = { ...knownToReply(scope, 'person'), agent: { name: 'string' } } as const;
  const surroundings = { known, elsewhere, sample: { ...sample, agent: { name: '' } } };
  return [
    ...textsOf(scope).flatMap(({ path, text }): readonly Found[] => {
      const flaw = templateFlaw(text, surroundings);
      return flaw === undefined ? [] : [{ path, ...flaw }];
    }),
    ...repeated(teams.map(({ team }) => team)).map((at) => ({
      path: ['inbox', 'teams', at, 'team'],
      message: `the team ${teams[at]?.team ?? ''} is there twice`,
    })),
    ...teams.flatMap(({ hours }, at): readonly Found[] => {
      const second = hours === undefined ? -1 : overlaps(hours);
      const path = ['inbox', 'teams', at, 'hours', 'open', second];
      return second < 0 ? [] : [{ path, message: 'a stretch before it is of the same hours' }];
    }),
    ...templates.flatMap((name, at): readonly Found[] => {
      const path = ['inbox', 'templates', at];
      const file = programme.messages[name];
      return file !== undefined && file.whatsapp === undefined
        ? [{ path, message: `messages/${name}.yaml has no whatsapp` }]
        : dangling('message', name, there.messages, path, 'messages/');
    }),
  ];
};
