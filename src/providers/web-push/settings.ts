import * as z from 'zod';
import { Variable } from '#providers/settings.ts';

/** The variables of Web Push. */
export const WebPushSettings = z
  .object({
    /** Whom a push service may write to: `mailto:` or an https address (RFC 8292, 2.1). Absent where nothing is pushed. */
    WEB_PUSH_SUBJECT: Variable,
    /** Secret with the key pair, as JSON. */
    WEB_PUSH_KEYS_SECRET: Variable,
    /** Hosts of push services besides those of browsers, with commas between them. */
    WEB_PUSH_HOSTS: Variable,
  })
  .transform(({ WEB_PUSH_SUBJECT, WEB_PUSH_KEYS_SECRET, WEB_PUSH_HOSTS = '' }) => ({
    from: { push: WEB_PUSH_SUBJECT },
    keysSecret: WEB_PUSH_KEYS_SECRET,
    hosts: WEB_PUSH_HOSTS.split(',').filter((host) => host !== ''),
  }));
export type WebPushVariable = keyof z.input<typeof WebPushSettings>;
