import * as z from 'zod';
import type { WebPushVariable } from '#providers/web-push/settings.ts';
import { webPush as provider } from '#providers/web-push/web-push.ts';
import type { Deployed } from './deployed.ts';
import { allowSecret, SecretArn } from './secret-arn.ts';

/** Pushes to the browsers of members. */
export const WebPushConfig = z.strictObject({
  /** Whom a push service may write to when something is amiss. */
  subject: z
    .string()
    .regex(/^(mailto:[^@\s]+@[^@\s]+|https:\/\/\S+)$/, 'expected mailto: and an address, or an https address'),
  /** Secret with the key pair, as `npx web-push generate-vapid-keys --json` writes it. */
  keys: SecretArn,
  /** Hosts of push services besides those of browsers, such as `*.push.example`. */
  hosts: z.array(z.string().regex(/^(\*\.)?([a-z0-9-]+\.)+[a-z]{2,}$/, 'expected the name of a host')).default([]),
});
export type WebPushConfig = z.infer<typeof WebPushConfig>;

export const webPush = (config?: WebPushConfig): Deployed => ({
  provider,
  environment: {
    WEB_PUSH_SUBJECT: config?.subject,
    WEB_PUSH_KEYS_SECRET: config?.keys,
    WEB_PUSH_HOSTS: config?.hosts.join(','),
  } satisfies Record<WebPushVariable, string | undefined>,
  topics: {},
  grantSend: (fn) => {
    if (config === undefined) throw new Error('A route names web-push, and the stage does not configure it');
    allowSecret(fn, config.keys);
  },
  grantLists: () => undefined,
});
