import type { Fetching } from '#providers/provider.ts';
import { placeOf } from './mail-reader.ts';
import { filesOf, readMail } from './read-mail.ts';

const Ref = /^([\w-]{1,200})\/(\d{1,3})$/;

/** What came with a mail is taken out of it, where SES put it; the bucket forgets the mail within a day. */
export const sesFetching: Fetching = (_environment, { arrivals }) => ({
  async fetch(ref) {
    const [, id = '', index = ''] = Ref.exec(ref) ?? [];
    const taken = await arrivals.take(placeOf(arrivals, id));
    if (!taken.ok) return taken;
    const email = await readMail(taken.bytes);
    const file = email && filesOf(email)[Number(index)];
    return file === undefined ? { ok: false, reason: 'gone' } : { ok: true, bytes: file.bytes };
  },
});
