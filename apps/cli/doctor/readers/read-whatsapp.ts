import {
  GetLinkedWhatsAppBusinessAccountCommand,
  GetLinkedWhatsAppBusinessAccountPhoneNumberCommand,
  ListWhatsAppMessageTemplatesCommand,
} from '@aws-sdk/client-socialmessaging';
import type { AwsClients } from '../clients.ts';
import { pages, reading, untold } from '../reading.ts';
import type { WhatsAppReading } from '../readings.ts';

const there = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('the answer is empty');
  return value;
};

/** A number, the account it belongs to, and the templates that Meta approved for it. */
export const readWhatsApp = async ({ social }: AwsClients, number: string): Promise<WhatsAppReading> => {
  const told = await reading('social-messaging:GetLinkedWhatsAppBusinessAccountPhoneNumber', async () => {
    const answer = await social.send(new GetLinkedWhatsAppBusinessAccountPhoneNumberCommand({ id: number }));
    return { phone: there(answer.phoneNumber), id: there(answer.linkedWhatsAppBusinessAccountId) };
  });
  if (!told.ok) return { number: told, account: untold(told.why), templates: untold(told.why) };
  const { phone, id } = told.value;
  const [account, templates] = await Promise.all([
    reading('social-messaging:GetLinkedWhatsAppBusinessAccount', async () =>
      there((await social.send(new GetLinkedWhatsAppBusinessAccountCommand({ id }))).account),
    ),
    reading('social-messaging:ListWhatsAppMessageTemplates', () =>
      pages(
        (nextToken) => social.send(new ListWhatsAppMessageTemplatesCommand({ id, nextToken })),
        ({ templates: items, nextToken: next }) => ({ items, next }),
      ),
    ),
  ]);
  return { number: { ok: true, value: phone }, account, templates };
};
