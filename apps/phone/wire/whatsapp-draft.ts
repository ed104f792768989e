import type { Carrier } from '../carrier.ts';
import type { Memory } from '../memory.ts';
import type { Message } from '../model.ts';
import { templateKey } from '../template.ts';
import { businessNumber, isOfTheUs } from '../numbers.ts';
import type { Clock } from '../outbox.ts';
import { userIdOf } from '../spellings.ts';
import { AwsError, checked } from './aws-error.ts';
import { showTemplate } from './whatsapp-content.ts';
import { MetaMessage, Recipient } from './whatsapp-forms.ts';
import { showFree } from './whatsapp-free.ts';
import { flawOf } from './whatsapp-template.ts';

type Draft = Parameters<Carrier['accept']>[0];

const dayMs = 86_400_000;

const kindOf = (message: MetaMessage): Message['wire']['kind'] => {
  if (message.type === 'template') return 'template';
  if (message.type !== 'interactive' || message.interactive.type === 'cta_url') return 'free';
  return message.interactive.type === 'list' ? 'list' : 'buttons';
};
const isById = (body: unknown): boolean => Recipient.safeParse(body).success;
const ownNumber = ({ to }: MetaMessage): string | undefined => (to === businessNumber ? '131021' : undefined);

/** What becomes of Meta's own message, whoever hands it over: what is shown of it, and why it will not arrive. */
export const whatsappDrafts = (memory: Memory, clock: Clock): ((body: unknown) => Draft) => {
  const windowOpen = (number: string): boolean =>
    memory
      .messages(number)
      .some(
        (m) => m.channel === 'whatsapp' && m.direction === 'out' && clock.now().getTime() - Date.parse(m.at) < dayMs,
      );
  const closed = (number: string): string | undefined => (windowOpen(number) ? undefined : '131047');

  /** Who is named by an id alone, under the number that this phone knows them by. */
  const reached = (body: unknown): unknown => {
    const named = Recipient.safeParse(body);
    if (!named.success) return body;
    const { recipient, ...rest } = named.data;
    const to = memory.numbers().find((number) => userIdOf(number, memory.settings(number).ids) === recipient);
    if (to === undefined) throw new AwsError('InvalidParametersException', 'recipient: nobody has this id');
    return { ...rest, to };
  };

  const draftOf = (message: MetaMessage, byId: boolean) => {
    const doomed = ownNumber(message) ?? (message.type === 'template' ? undefined : closed(message.to));
    if (message.type !== 'template') return { ...showFree(message), kind: kindOf(message), doomed };
    const { name, language } = message.template;
    const approved = memory.template.get(templateKey(name, language.code)) ?? memory.template.get(name);
    const elsewhere = memory.template.ids().some((key) => key.startsWith(templateKey(name, '')));
    const { category = 'marketing' } = approved ?? {};
    const stopped = category === 'marketing' && memory.settings(message.to).marketingStopped;
    const withheld = category === 'marketing' && isOfTheUs(message.to);
    // One that nobody registered is shown all the same, so that the phone is of use without any.
    const unfit = approved === undefined ? (elsewhere ? '132001' : undefined) : flawOf(message.template, approved);
    return {
      ...showTemplate(message.template, approved),
      kind: kindOf(message),
      category,
      doomed:
        doomed ??
        unfit ??
        (byId && category === 'authentication' ? '131062' : stopped ? '131050' : withheld ? '131049' : undefined),
    };
  };

  return (body) => {
    const message = checked(MetaMessage, reached(body));
    const { doomed, category = 'service', ...shown } = { category: undefined, ...draftOf(message, isById(body)) };
    return {
      ...shown,
      channel: 'whatsapp',
      to: message.to,
      from: businessNumber,
      ref: message.biz_opaque_callback_data ?? null,
      context: {},
      messageType: category,
      ...(doomed !== undefined && { doomed }),
    };
  };
};
