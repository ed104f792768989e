import { Command, InvalidArgumentError } from 'commander';
import type * as z from 'zod';
import { Listed, Shown } from '#console/openapi/conversations.ts';
import { VIEWS } from '#console/list-conversations.ts';
import { MemberId } from '#words/event.ts';
import { firstIssue } from '#words/issue.ts';
import { apiOf, withApi, type ApiFlags } from '../api-options.ts';
import { refused, type Answer } from '../api.ts';
import { Misuse } from '../errors.ts';
import { conversationLine, conversationTold } from '../inbox-lines.ts';
import { print } from '../print.ts';

type Flags = ApiFlags & { readonly json?: boolean };
const JSON_OPTION = ['--json', "print the API's answer"] as const;

/** The letters a member id may have need no escaping in a path, so what is signed is what is sent. */
const pathOf = (id: string): string => {
  const known = MemberId.safeParse(id);
  if (!known.success) throw new Misuse(`conversation: ${firstIssue(known.error).reason}`);
  return `/conversations/${known.data}`;
};

const read = <Schema extends z.ZodType>(answer: Answer, schema: Schema): z.infer<Schema> => {
  const body = schema.safeParse(answer.body);
  if (answer.status !== 200 || !body.success) throw refused(answer);
  return body.data;
};

const list = (): Command =>
  withApi(new Command('list').description('conversations that wait for somebody, or have'))
    .option('--view <view>', `one of ${VIEWS.join(', ')}`, 'unassigned')
    .option('--assignee <name>', 'whose; needed for mine')
    .option('--team <team>', 'only of this team')
    .option('--tag <tag>', 'only with this tag')
    .option('--phone <number>', 'only with whoever has this number')
    .option('--after <next>', 'where the page before ended')
    .option(...JSON_OPTION)
    .action(async ({ json, ...flags }: Flags & Readonly<Record<string, string>>) => {
      const asked = ['view', 'assignee', 'team', 'tag', 'phone', 'after'].flatMap((name) =>
        flags[name] === undefined ? [] : [`${name}=${encodeURIComponent(flags[name])}`],
      );
      const answer = await apiOf(flags)('GET', `/conversations?${asked.join('&')}`);
      const { conversations, next } = read(answer, Listed);
      const lines = conversations.map(conversationLine);
      const more = next === undefined ? [] : [`There are more: --after '${next}'`];
      print(json, answer.body, [...(lines.length === 0 ? ['Nobody waits here.'] : lines), ...more].join('\n'));
    });

const named = (name: string, description: string): Command =>
  withApi(new Command(name).description(description).argument('<id>', 'the member, or unknown:<hash>')).option(
    ...JSON_OPTION,
  );

const show = (): Command =>
  named('show', 'what was said, who it is, and how they can be answered').action(async (id: string, flags: Flags) => {
    const answer = await apiOf(flags)('GET', pathOf(id));
    print(flags.json, answer.body, conversationTold(read(answer, Shown)));
  });

type Doing = Flags & { readonly by: string };
const by = (command: Command): Command => command.requiredOption('--by <name>', 'who does it, as members may see it');

/** Something a person does in a conversation; `bodyOf` says what, besides who. */
const acting =
  <F extends object>(act: string, said: string, bodyOf: (flags: F) => object) =>
  async (id: string, flags: Doing & F): Promise<void> => {
    const body = { by: flags.by, ...bodyOf(flags) };
    const answer = await apiOf(flags)('POST', `${pathOf(id)}/${act}`, body);
    if (answer.status >= 300) throw refused(answer);
    print(flags.json, answer.body, said);
  };

const turns = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('expected a number of turns, as show tells it');
  return Number(text);
};

interface Saying {
  readonly text?: string;
  readonly canned?: string;
  readonly template?: string;
  readonly channel?: string;
  readonly seen?: number;
}

const answer = (): Command =>
  by(named('answer', 'say something, by the channel they wrote by last'))
    .option('--text <words>', 'in your own words')
    .option('--canned <name>', 'an answer that was written once')
    .option('--template <name>', 'a template, where WhatsApp takes no free text any more')
    .option('--channel <channel>', 'another channel')
    .option('--seen <turns>', 'how many turns you have read; those of now when left out', turns)
    .action(async (id: string, flags: Doing & Saying) => {
      const { text, canned, template, channel } = flags;
      const now = async (): Promise<number> =>
        read(await apiOf(flags)('GET', pathOf(id)), Shown).conversation?.turns ?? 0;
      const seen = flags.seen ?? (await now());
      await acting('messages', 'It is on its way.', () => ({ seen, text, canned, template, channel }))(id, flags);
    });

const note = (): Command =>
  by(named('note', 'leave a note for colleagues; it is never sent'))
    .requiredOption('--text <words>', 'what it says')
    .action(acting('notes', 'Noted.', ({ text }: { text: string }) => ({ text })));

const assign = (): Command =>
  by(named('assign', 'give it to a person, who has the system fall silent in it, or to a team'))
    .option('--assignee <name>', 'who has it from now on; nobody when left out')
    .option('--team <team>', 'the same as before when left out')
    .action(
      acting('assign', 'Assigned.', ({ assignee, team }: { assignee?: string; team?: string }) => ({ assignee, team })),
    );

const snooze = (): Command =>
  by(named('snooze', 'put it off'))
    .requiredOption('--until <instant>', 'such as 2026-12-01T09:00:00Z')
    .action(acting('snooze', 'Put off.', ({ until }: { until: string }) => ({ until })));

const tag = (): Command =>
  by(named('tag', 'say what it is about'))
    .requiredOption('--tags <list>', 'all of them, separated by commas')
    .action(
      acting('tags', 'Tagged.', ({ tags }: { tags: string }) => ({
        tags: tags.split(',').flatMap((one) => (one.trim() === '' ? [] : [one.trim()])),
      })),
    );

const release = (): Command =>
  by(named('release', 'give it back to the system')).action(acting('release', 'The system answers again.', () => ({})));
const resolve = (): Command =>
  by(named('resolve', 'say that it is done')).action(acting('resolve', 'Resolved.', () => ({})));

export const inbox = (): Command =>
  [list, show, answer, note, assign, snooze, tag, release, resolve].reduce(
    (whole, part) => whole.addCommand(part()),
    new Command('inbox').description('conversations with people: read, answer, give on and resolve them'),
  );
