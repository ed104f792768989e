import type { OptOutLists } from '#consent/opt-out-lists.ts';
import type { LetterSeals, Seals } from '#messages/seals.ts';
import type { PostBox } from '#inbound/posted.ts';
import type { Attachments } from '#messages/attachment.ts';
import type { Tickets } from '#preferences/ticket.ts';

/** Nothing leaves a world, so its addresses need no keyed hash. */
export const plainAddress = (address: string): string => `a-${address}`;

/** No link of a world is opened. They are as long as those that are, since length decides what a text costs. */
export const plainTickets: Pick<Tickets, 'seal'> = {
  seal: ({ purpose, id }) => `${purpose}-${id}`.padEnd(96, '0'),
};

/** Nor is anything of it kept from anybody. */
export const plainSeals: Seals = {
  seal: (value) => Promise.resolve(JSON.stringify(value)),
  open: (text) => Promise.resolve(JSON.parse(text) as unknown),
  forget: () => Promise.resolve(),
};

export const plainLetters: LetterSeals = {
  seal: (text) => Promise.resolve(text),
  open: (text) => Promise.resolve(text),
  forget: () => Promise.resolve(),
};

export const PUBLIC_URL = 'https://go.example';

/** The providers of a world keep no lists of their own. */
export const noLists: OptOutLists = {
  kinds: [],
  add: () => Promise.resolve(true),
  remove: () => Promise.resolve(true),
  // eslint-disable-next-line @typescript-eslint/require-await
  async *list() {
    yield [];
  },
};

/** Nobody in a world sends more than words. */
export const noPostBox: PostBox = { put: () => Promise.resolve() };
export const noAttachments: Attachments = {
  keep: () => Promise.resolve(),
  link: (key) => Promise.resolve(`${PUBLIC_URL}/${key}`),
  erase: () => Promise.resolve(),
};
