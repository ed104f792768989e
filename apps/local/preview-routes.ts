import { Channel } from '#words/channel.ts';
import { previewMessage, type Preview } from '#publishing/preview/preview-message.ts';
import { previewNotes } from '#publishing/preview/preview-notes.ts';
import type { Picture } from '#messages/picture.ts';
import type { MessageFile } from '#programme/grammar/message.ts';
import { noSuch } from '#words/no-such.ts';
import { Locale } from '#words/parts.ts';
import type { Programme } from '#programme/programme.ts';
import { blockLanguages } from '#programme/texts-of.ts';
import { memberOf, type Member } from '#loyalty/member.ts';
import { sampleMember } from '../programme-folder/sample-member.ts';
import type { KnownMembers } from './known-members.ts';
import type { LocalRoute } from './local-api.ts';
import { shownChat, shownPicture, shownRcs } from './preview-rcs.ts';
import { whatsappShown } from './preview-whatsapp.ts';
import { Refusal } from './refusal.ts';

interface PreviewRoutesOptions {
  readonly programme: () => Promise<Programme>;
  readonly members: KnownMembers;
  readonly now: () => Date;
  readonly publicUrl: string;
}

const channelsOf = (file: MessageFile): readonly Channel[] =>
  Channel.options.filter((channel) => file[channel] !== undefined);

const choiceOf = ({ messages, settings }: Programme) =>
  Object.values(messages).map((file) => {
    const channels = channelsOf(file);
    const languages = new Set(channels.flatMap((channel) => blockLanguages(file, channel)));
    return {
      message: file.message,
      about: file.about,
      class: file.class,
      channels,
      languages: languages.size === 0 ? [settings.brand.language] : [...languages],
    };
  });

const mmsCard = (picture: Picture | undefined) => {
  if (picture === undefined) return {};
  const card = { title: '', description: '', mediaUrl: shownPicture(picture) };
  return { card, cards: [card] };
};

/** A rendered message in the form the phone draws; `null` when it would not be sent. */
const shown = (preview: Preview) => {
  if ('missing' in preview) return null;
  const { content, channel } = preview;
  const blank = { channel, direction: 'in', text: '', card: null, cards: [], suggestions: [] };
  switch (content.kind) {
    case 'text':
      return { ...blank, text: content.text, ...mmsCard(content.picture) };
    case 'card':
    case 'prompt':
    case 'carousel':
      return { ...blank, ...shownRcs(content) };
    case 'template':
    case 'session':
      return { ...blank, ...whatsappShown(content) };
    case 'chat':
      return { ...blank, ...shownChat(content) };
    case 'notice':
      return { ...blank, ...shownRcs({ ...content, kind: 'card' }) };
    case 'email':
      return { ...blank, text: content.text, mail: { subject: content.subject, preview: content.preview ?? '' } };
  }
};

/** As the phone shows mail: nothing runs, nothing is fetched, links open a tab of their own. */
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

/** The preview panel of the phone page: what may be chosen, and what it looks like. Nothing is sent, and nothing is kept. */
export const previewRoutes = ({ programme, members, now, publicUrl }: PreviewRoutesOptions) => {
  const memberIn = (live: Programme, memberId: string): Member => {
    const row = members.row(memberId);
    const member = row === undefined ? sampleMember(live, memberId, now()) : memberOf(row, live, now());
    if (member === undefined) throw new Refusal(404, 'there is no such member', 'member');
    return member;
  };
  const previewOf = async ({ searchParams }: URL): Promise<Preview> => {
    const live = await programme();
    const name = searchParams.get('message') ?? '';
    const file = Object.hasOwn(live.messages, name) ? live.messages[name] : undefined;
    if (file === undefined) throw new Refusal(404, noSuch('message', name, Object.keys(live.messages)), 'message');
    const channel = Channel.safeParse(searchParams.get('channel'));
    if (!channel.success) throw new Refusal(400, `expected one of ${Channel.options.join(', ')}`, 'channel');
    const known = memberIn(live, searchParams.get('member') ?? '');
    const wanted = searchParams.get('locale') ?? '';
    const locale = Locale.safeParse(wanted);
    if (wanted !== '' && !locale.success) throw new Refusal(400, 'expected a language such as en or pt-BR', 'locale');
    const member = locale.success ? { ...known, locale: locale.data } : known;
    const [preview] = previewMessage(live, file, { member, channels: [channel.data], publicUrl });
    if (preview === undefined) throw new Refusal(404, `the message has no ${channel.data} block`, 'channel');
    return preview;
  };

  return {
    'GET /local/messages': async () => [200, choiceOf(await programme())],
    'GET /local/preview': async ({ url }) => {
      const preview = await previewOf(url);
      return [200, { language: preview.language, view: shown(preview), notes: previewNotes(preview) }];
    },
    'GET /local/preview/mail': async ({ url, response }) => {
      const preview = await previewOf(url);
      const content = 'content' in preview ? preview.content : undefined;
      if (content?.kind !== 'email') throw new Refusal(404, 'that is no mail', 'channel');
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': MAIL_POLICY,
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      });
      response.end(content.html);
      return 'answered';
    },
  } as const satisfies Readonly<Record<string, LocalRoute>>;
};
