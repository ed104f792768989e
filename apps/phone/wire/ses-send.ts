import type * as z from 'zod';
import type { Mailbox } from '../mailbox.ts';
import type { Memory } from '../memory.ts';
import { AwsError, checked } from './aws-error.ts';
import { SendEmail } from './ses-forms.ts';
import { throwFailure } from './throw-failure.ts';

/** SES calls every bad field the same. */
export const checkedSes = <S extends z.ZodType>(schema: S, input: unknown): z.infer<S> => {
  try {
    return checked(schema, input);
  } catch (error) {
    throw error instanceof AwsError ? new AwsError('BadRequestException', error.message) : error;
  }
};

const spoken = (mailbox: string): string =>
  mailbox
    .replace(/(\?=)\s+(?==\?)/g, '$1')
    .replace(/=\?utf-8\?b\?([\w+/=]*)\?=/gi, (_, base64: string) => Buffer.from(base64, 'base64').toString());

const tagsOf = ({ EmailTags, ConfigurationSetName: set }: z.infer<typeof SendEmail>): Record<string, string[]> => ({
  ...(set !== undefined && { 'ses:configuration-set': [set] }),
  ...Object.fromEntries(EmailTags.map(({ Name, Value }) => [Name, [Value]])),
});

/** SendEmail with a simple message to one recipient. That the address is suppressed does not make the call fail. */
export const sendEmail =
  (memory: Memory, mailbox: Mailbox) =>
  (input: unknown): object => {
    const send = checkedSes(SendEmail, input);
    const [to] = send.Destination;
    const { Subject, Body, Headers } = send.Content.Simple;
    const tags = tagsOf(send);
    const accepted = (): string =>
      mailbox.accept({
        to,
        from: spoken(send.FromEmailAddress),
        subject: Subject.Data,
        text: Body.Text?.Data ?? '',
        html: Body.Html?.Data ?? '',
        headers: [
          ...Headers.map(({ Name, Value }) => ({ name: Name, value: Value })),
          ...send.ReplyToAddresses.map((value) => ({ name: 'Reply-To', value })),
        ],
        tags,
        ref: tags['messageId']?.[0] ?? null,
      });
    return throwFailure(memory, to, 'email', () => ({ MessageId: accepted() }));
  };
