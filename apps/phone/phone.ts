import type { IncomingMessage, ServerResponse } from 'node:http';
import { createAccounts } from './accounts.ts';
import { phoneApi } from './api.ts';
import { createCarrier } from './carrier.ts';
import { createFiles, type Arrivals } from './files.ts';
import { answer, json, urlOf } from './http.ts';
import { createMailReply } from './mail-reply.ts';
import { createMailbox } from './mailbox.ts';
import { mailPage } from './mail-page.ts';
import { createMemory, type Change, type Kind } from './memory.ts';
import { createOutbox, isPosted } from './outbox.ts';
import { phonePage } from './page.ts';
import type { NumberChannel, Vendor } from './model.ts';
import { posting, type Post } from './post.ts';
import { createReplies, type VendorOf } from './replies.ts';
import { createStream } from './stream.ts';
import { isThisMachine, NOT_THIS_MACHINE } from './this-machine.ts';
import { busyAbove } from './wire/busy.ts';
import { filesApi } from './wire/files-api.ts';
import { metaApi } from './wire/meta-api.ts';
import { sesApi } from './wire/ses-api.ts';
import { twilioApi } from './wire/twilio-api.ts';
import { vonageApi } from './wire/vonage-api.ts';
import { wireApi } from './wire/wire.ts';

type SnsTopic = 'two-way' | 'delivery' | 'whatsapp' | 'email' | 'mail';

export interface PhoneOptions {
  /** Hands a provider payload to the SNS topic it would be published on: the JSON string that becomes SNS `Message`. */
  publish(topic: SnsTopic, message: string): Promise<void>;
  /** Posts what other vendors tell; nothing is posted when left out. */
  readonly post?: Post;
  /** Where the business is posted to, before the name of each vendor. */
  readonly webhooks?: string;
  /** Whose numbers the business has, by channel; AWS's when left out. */
  readonly carries?: Readonly<Partial<Record<NumberChannel, Vendor>>>;
  /** Resolves once all that listeners were told so far is kept; nothing is published, as nothing is answered, before. */
  kept(): Promise<void>;
  /** Virtual time. */
  now(): Date;
  /** Schedules on the virtual clock; returns cancel. */
  after(ms: number, run: () => void): () => void;
  /** Messages that the provider of each channel takes in a second; as many as come, when left out. */
  readonly pace?: number | undefined;
  /** Where AWS puts what people send by its channels; nowhere when left out. */
  readonly arrivals?: Arrivals;
  /** Brand images by file name. */
  media(key: string): Promise<{ body: Buffer; type: string } | undefined>;
}

export interface Phone {
  /** Answers wire calls, /phone pages and /phone/api; false when the path is not the phone's. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** After any change, with what changed, for persistence: plain JSON. */
  onChange(listener: (change: Change) => void): void;
  /** Takes back what was kept of each thing, and goes on with what was still to be published. */
  restore(kept: Iterable<{ readonly kind: Kind; readonly id: string; readonly value: unknown }>): void;
  /** Resolves once everything due by now has been published. */
  idle(): Promise<void>;
}

export const createPhone = (options: PhoneOptions): Phone => {
  const {
    pace,
    carries = {},
    post = () => Promise.resolve(204),
    webhooks = 'https://business.example/webhooks',
  } = options;
  const posted = posting(post, webhooks, () => options.now());
  const memory = createMemory(pace === undefined ? undefined : busyAbove(pace, () => options.now()));
  const outbox = createOutbox(memory, {
    now: () => options.now(),
    after: (ms, run) => options.after(ms, run),
    kept: () => options.kept(),
    publish: async (topic, message) => {
      if (isPosted(topic)) return posted(topic, message);
      await options.publish(topic, message);
      return undefined;
    },
  });
  const vendorOf: VendorOf = (channel) => carries[channel] ?? 'aws';
  const carrier = createCarrier(memory, outbox, options);
  const mailbox = createMailbox(memory, outbox, options);
  const stream = createStream(memory);
  const files = createFiles(memory, new URL(webhooks).origin, options.arrivals);
  const parts = [
    filesApi(memory, files),
    wireApi(memory, carrier, options),
    metaApi(memory, carrier, options),
    vonageApi(memory, carrier, options),
    twilioApi(memory, carrier, options),
    sesApi(memory, mailbox),
    phoneApi({
      memory,
      carrier,
      mailbox,
      accounts: createAccounts(memory, outbox, vendorOf),
      reply: createReplies(memory, outbox, options, vendorOf, files),
      writeMail: createMailReply(memory, mailbox, outbox, options, (key, bytes) => options.arrivals?.put(key, bytes)),
      stream,
    }),
    mailPage(mailbox),
    phonePage((key) => options.media(key)),
  ];

  return {
    handle: async (request, response) => {
      if (!isThisMachine(request.headers.host)) {
        request.resume();
        json(response, 421, { error: NOT_THIS_MACHINE, path: 'host' });
        return true;
      }
      const url = urlOf(request);
      if (url === undefined) return false;
      for (const part of parts) if (await answer(part, { request, response, url })) return true;
      return false;
    },
    restore: (kept) => {
      memory.restore(kept);
      outbox.resume();
      carrier.resume();
    },
    onChange: (listener) => {
      memory.onChange(listener);
    },
    idle: () => outbox.idle(),
  };
};
