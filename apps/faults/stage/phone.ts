import { tapsOf } from '#messages/taps.ts';
import type { Channel } from '#words/channel.ts';
import type { Cloud } from '../cloud/cloud.ts';
import { complaintOf, twoWayOf, whatsappEntryOf, whatsappOf, type Payload } from '../outside/payloads.ts';
import type { Came, Fortune } from '../outside/phones.ts';
import { postedBy } from '../outside/rook.ts';
import type { Person } from '../stories/story.ts';

const buttonOf = ({ message: { content } }: Came, label: string) => tapsOf(content).find(({ text }) => text === label);

/** What people do with their phones and mails, and what becomes of what is sent to them. */
export const createPhone = ({ phones, time, publish, client }: Cloud, id: (what: string) => string) => {
  let last: Payload | undefined;
  const comes = (payload: Payload | undefined): Promise<void> => {
    if (payload !== undefined) publish(payload);
    return Promise.resolve();
  };
  const say = (channel: Channel, said: Parameters<typeof twoWayOf>[0]): Promise<void> => {
    last = channel === 'whatsapp' ? whatsappOf(said, time.now()) : twoWayOf(said);
    return comes(last);
  };

  return {
    writes: ({ profile: { phone } }: Person, text: string, channel: Channel = 'sms'): Promise<void> =>
      say(channel, { id: id('reply'), from: phone, text }),
    /** The same through a provider that posts to us, and posts again until it is answered. */
    posts: ({ profile: { phone } }: Person, text: string, picture?: string): Promise<void> => {
      const posted = id('posted');
      return client.ask(postedBy(posted, { id: posted, from: phone, text, picture }, time.now()), () => undefined);
    },
    /** Nothing where no message with such a button came. */
    taps: ({ profile: { phone } }: Person, label: string): Promise<void> => {
      const came = phones.came(phone).find((one) => buttonOf(one, label) !== undefined);
      if (came === undefined) return Promise.resolve();
      return say(came.channel, { id: id('tap'), from: phone, text: label, postback: buttonOf(came, label)?.postback });
    },
    /** The provider delivers once more what somebody wrote last. */
    repeats: (): Promise<void> => comes(last),
    /** Calls the newest mail spam. */
    complains: ({ profile: { email } }: Person): Promise<void> => {
      const [came] = phones.came(email);
      return comes(came && complaintOf(came.message, came.providerId, time.now()));
    },
    /** A change of Meta's, other than what somebody wrote. */
    meta: (field: string, value: object): Promise<void> => comes(whatsappEntryOf(field, value)),
    /** What becomes of what is sent to somebody from now on. */
    phone: ({ memberId }: Person, fortune: Fortune, ...channels: readonly Channel[]): Promise<void> => {
      for (const channel of channels) phones.set(memberId, channel, fortune);
      return Promise.resolve();
    },
  };
};
