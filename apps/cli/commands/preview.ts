import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { parse } from 'yaml';
import * as z from 'zod';
import { Channel } from '#words/channel.ts';
import { previewMessage } from '#publishing/preview/preview-message.ts';
import { Locale } from '#words/parts.ts';
import type { MessageFile } from '#programme/grammar/message.ts';
import type { Programme } from '#programme/programme.ts';
import { noSuch } from '#words/no-such.ts';
import type { Member } from '#loyalty/member.ts';
import { firstIssue } from '#words/issue.ts';
import { refused } from '../api.ts';
import { apiOf, apiUrl, withApi, type ApiFlags } from '../api-options.ts';
import { Misuse, Refusal } from '../errors.ts';
import { memberPath } from '../member-path.ts';
import { previewLines } from '../preview-lines.ts';
import { previewPrice } from '../preview-price.ts';
import { print } from '../print.ts';
import { errorLines, readProgramme } from '../../programme-folder/read-programme.ts';
import { blankMember, sampleMember, SAMPLES } from '../../programme-folder/sample-member.ts';

interface PreviewFlags extends ApiFlags {
  readonly member: string;
  readonly channel: string;
  readonly locale?: string;
  readonly event?: string;
  readonly programme: string;
  readonly json?: boolean;
}

/** The least a member is; what a server of another version does not say is blank. */
const Answered = z.looseObject({
  memberId: z.string(),
  profile: z.record(z.string(), z.string()),
  locale: z.string().nullable(),
  balance: z.looseObject({ points: z.number() }),
});
const Event = z.looseObject({});

const fileOf = ({ messages }: Programme, name: string): MessageFile => {
  const file = Object.hasOwn(messages, name) ? messages[name] : undefined;
  if (file !== undefined) return file;
  throw new Refusal(noSuch('message', name, Object.keys(messages)));
};

const channelsOf = (wanted: string, file: MessageFile): readonly Channel[] => {
  const there = Channel.options.filter((channel) => file[channel] !== undefined);
  if (wanted === 'all') return there;
  return wanted.split(',').map((one) => {
    const channel = Channel.safeParse(one.trim());
    if (!channel.success) throw new Misuse(`--channel: expected all or some of ${Channel.options.join(', ')}`);
    if (!there.includes(channel.data))
      throw new Refusal(`message ${file.message} has no ${channel.data} block; it has ${there.join(', ')}`);
    return channel.data;
  });
};

/** The data of an event: a file that holds nothing else, or a whole event as it would be sent. */
const eventOf = (path: string): Readonly<Record<string, unknown>> => {
  let value: unknown;
  try {
    value = parse(readFileSync(path, 'utf8'));
  } catch {
    throw new Misuse(`--event: ${path} cannot be read as JSON or YAML`);
  }
  const event = Event.safeParse(value);
  if (!event.success) throw new Misuse(`--event: expected the data of an event in ${path}`);
  const data = Event.safeParse(event.data['data']);
  return 'type' in event.data && data.success ? data.data : event.data;
};

const memberFor = async (flags: PreviewFlags, programme: Programme): Promise<Member> => {
  const name = flags.member === 'sample' ? SAMPLES[0] : flags.member;
  if (flags.api === undefined) {
    const sample = sampleMember(programme, name ?? '', new Date());
    if (sample !== undefined) return sample;
  }
  const answer = await apiOf(flags)('GET', memberPath(flags.member));
  const found = Answered.safeParse(answer.body);
  if (answer.status !== 200 || !found.success) throw refused(answer);
  return { ...blankMember(programme, found.data.memberId, new Date()), ...(found.data as unknown as Partial<Member>) };
};

const localeOf = (given: string): string => {
  const locale = Locale.safeParse(given);
  if (!locale.success) throw new Misuse(`--locale: ${firstIssue(locale.error).reason}`);
  return locale.data;
};

export const preview = (): Command =>
  withApi(
    new Command('preview')
      .description('what a member would see of a message, channel by channel; nothing is sent')
      .argument('<message>', 'the name of a file in messages/'),
  )
    .option('--member <id>', `a member's id, or a sample: ${SAMPLES.join(', ')}`, 'sample')
    .option('--channel <channels>', `all, or some of ${Channel.options.join(',')}`, 'all')
    .option('--locale <locale>', 'as if the member read this language, such as sv or pt-BR')
    .option('--event <file>', 'data of the event that starts it (JSON or YAML); what it lacks is made up')
    .option('--programme <dir>', 'the folder with programme.yaml, journeys and messages', 'programme')
    .option('--json', 'print {"message","member","previews":[…]}')
    .action(async (name: string, flags: PreviewFlags) => {
      const checked = await readProgramme(flags.programme);
      if (!checked.ok) {
        print(flags.json, { errors: checked.errors }, errorLines(checked.errors));
        throw new Refusal(checked.errors.length === 1 ? '1 error' : `${checked.errors.length} errors`);
      }
      const { programme } = checked;
      const file = fileOf(programme, name);
      const channels = channelsOf(flags.channel, file);
      const known = await memberFor(flags, programme);
      const member = flags.locale === undefined ? known : { ...known, locale: localeOf(flags.locale) };
      const previews = previewMessage(programme, file, {
        member,
        channels,
        publicUrl: apiUrl(flags),
        ...(flags.event === undefined ? {} : { event: eventOf(flags.event) }),
      });
      const who = `${name} · ${file.class} · ${member.profile['givenName'] ?? member.memberId}, ${member.tier.name}`;
      const priced = previews.map((one) => ({ preview: one, price: previewPrice(one, member) }));
      const lines = [who, ...priced.map(({ preview: one, price }) => previewLines(one, price))].join('\n\n');
      const value = {
        message: name,
        member: member.memberId,
        locale: member.locale,
        previews: priced.map(({ preview: one, price }) => (price === undefined ? one : { ...one, usd: price.usd })),
      };
      print(flags.json, value, lines);
      const missing = previews.filter((one) => 'missing' in one).length;
      if (missing > 0) throw new Refusal(`${missing} of ${previews.length} channels would not be sent`);
    });
