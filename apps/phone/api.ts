import * as z from 'zod';
import { Choice, Move, type Accounts } from './accounts.ts';
import { addressOf, decode } from './address-of.ts';
import { Ailment, ailmentKey } from './ailments.ts';
import type { Carrier } from './carrier.ts';
import { accountCodes, isFailure } from './failures.ts';
import { type Call, json, parse, parseJson, type Part, readBody, Refusal } from './http.ts';
import type { Memory } from './memory.ts';
import { isInbox } from './inbox.ts';
import { MailReply, type WriteMail } from './mail-reply.ts';
import type { Mailbox } from './mailbox.ts';
import { Account, Channel, freshSettings, Settings, view } from './model.ts';
import { Template, templateKey } from './template.ts';
import { unsubscribe } from './one-click.ts';
import { Reply } from './reply-form.ts';
import type { Replies } from './replies.ts';
import type { Stream } from './stream.ts';

const bodyLimit = 64 * 1024;
/** A picture of five megabytes, as text. */
const pictureLimit = 7 * 1024 * 1024;
const defined = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

const PartialSettings = z
  .strictObject({
    ...Settings.shape,
    failWith: z.string().refine(isFailure, 'is not a failure the phone knows').nullable(),
  })
  .partial();
const PutAilment = Ailment.extend({ is: Ailment.shape.is.nullable() });
const PutAccount = Account.extend({ refuses: z.enum(accountCodes).nullable() });
const Read = z.strictObject({ channel: Channel.optional(), messageId: z.string().optional() });
const OfMail = z.strictObject({ messageId: z.string() });

/** A page of another site must not speak for the person. */
const refuseForeign = ({ request }: Call): void => {
  const { origin, host } = request.headers;
  if (origin !== undefined && URL.parse(origin)?.host !== host)
    throw new Refusal(403, 'the call comes from another site', 'origin');
};

interface PhoneApiOptions {
  readonly memory: Memory;
  readonly carrier: Carrier;
  readonly mailbox: Mailbox;
  readonly accounts: Accounts;
  readonly reply: Replies;
  readonly writeMail: WriteMail;
  readonly stream: Stream;
}

export const phoneApi = ({ memory, carrier, mailbox, accounts, reply, writeMail, stream }: PhoneApiOptions): Part => {
  const numbers = () =>
    memory.numbers().map((number) => {
      const messages = memory.messages(number);
      return {
        number,
        unread: messages.filter((m) => m.direction === 'in' && m.state === 'delivered' && !m.wire.seen).length,
        lastAt: messages.at(-1)?.at ?? null,
        settings: memory.settings(number),
      };
    });

  const read = (address: string, { channel, messageId }: z.infer<typeof Read>): number =>
    isInbox(address) ? mailbox.read(address, messageId) : carrier.read(address, channel);
  const write = (number: string, body: unknown): unknown => {
    if (isInbox(number)) return { messageId: writeMail(number, parse(MailReply, body)) };
    return { messageId: reply(number, parse(Reply, body)) };
  };

  const phoneIn = (address: string): string => {
    if (isInbox(address)) throw new Refusal(409, 'an inbox has no WhatsApp', 'number');
    return address;
  };

  const routes: Record<string, (number: string, body: unknown) => [number, unknown] | Promise<[number, unknown]>> = {
    'GET messages': (number) => [200, memory.messages(number).map(view)],
    'GET settings': (number) => [200, { ...freshSettings, ...memory.settings(number) }],
    'PUT settings': (number, body) => [200, carrier.configure(number, defined(parse(PartialSettings, body)))],
    'POST reply': (number, body) => [202, write(number, body)],
    'POST read': (number, body) => [200, { read: read(number, parse(Read, body)) }],
    'POST marketing': (number, body) => {
      accounts.choose(phoneIn(number), parse(Choice, body));
      return [202, {}];
    },
    'POST move': (number, body) => [202, { number: accounts.move(phoneIn(number), parse(Move, body)) }],
    'POST spam': (address, body) => {
      mailbox.spam(address, parse(OfMail, body).messageId);
      return [202, {}];
    },
    'POST unsubscribe': async (address, body) => {
      const message = mailbox.find(address, parse(OfMail, body).messageId);
      const status = await unsubscribe(message.mail?.unsubscribeUrl ?? null);
      mailbox.unsubscribed(message);
      return [200, { status }];
    },
  };
  const known = (what: string): boolean => Object.keys(routes).some((route) => route.endsWith(` ${what}`));

  const putTemplate = (name: string, body: unknown): unknown => {
    if (!/^[a-z0-9_]{1,512}$/.test(name)) throw new Refusal(400, 'is not a template name', 'name');
    const template = parse(Template, body);
    memory.template.put(templateKey(name, template.language), template);
    return template;
  };

  const putAccount = (body: unknown): Account => {
    const account = parse(PutAccount, body);
    memory.account.put('all', account);
    return account;
  };

  const putAilment = (body: unknown): readonly Ailment[] => {
    const { is, ...way } = parse(PutAilment, body);
    if (is === null) memory.ailment.remove(ailmentKey(way));
    else memory.ailment.put(ailmentKey(way), { ...way, is });
    return memory.ailment.all();
  };

  return async (call) => {
    const { request, response, url } = call;
    const [, phone, api, what, id, action, ...more] = url.pathname.split('/');
    if (phone !== 'phone' || api !== 'api') return false;
    refuseForeign(call);
    const method = request.method ?? 'GET';
    const limit = action === 'reply' ? pictureLimit : bodyLimit;
    const body = method === 'GET' ? {} : parseJson(await readBody(request, limit));
    const plain = id === undefined;

    if (what === 'numbers' && plain && method === 'GET') json(response, 200, numbers());
    else if (what === 'stream' && plain && method === 'GET') stream(response);
    else if (what === 'account' && plain && method === 'GET') json(response, 200, memory.standing());
    else if (what === 'account' && plain && method === 'PUT') json(response, 200, putAccount(body));
    else if (what === 'ailments' && plain && method === 'GET') json(response, 200, memory.ailment.all());
    else if (what === 'ailments' && plain && method === 'PUT') json(response, 200, putAilment(body));
    else if (what === 'templates' && id !== undefined && action === undefined && method === 'PUT')
      json(response, 200, putTemplate(decode(id), body));
    else if (what === 'numbers' && id !== undefined && action !== undefined && more.length === 0 && known(action)) {
      const number = addressOf(id);
      const route = routes[`${method} ${action}`];
      if (route === undefined) throw new Refusal(405, `${method} is not possible here`, url.pathname);
      const [status, result] = await route(number, body);
      json(response, status, result);
    } else throw new Refusal(404, 'there is nothing at this address', url.pathname);
    return true;
  };
};
