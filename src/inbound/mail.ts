import * as z from 'zod';
import { classify } from '#consent/classify.ts';
import { membersAt, type ReplyPorts } from '#inbound/person.ts';
import type { Parsed, Reply } from '#inbound/shapes.ts';
import { ownSubject } from '#messages/mail.ts';

/** That a mail came, as SES says it; the rest is read where the mail is. */
export const Told = z.object({ notificationType: z.literal('Received') });

/** Reads what is told of a mail that came, and the mail where it lies. */
export type ReadMail = (text: string, at: string) => Promise<Parsed>;

/**
 * A mail with whom it is about. An address of a member says that by itself, where it is proved to be theirs. Else the key does, which
 * was in a mail to them; but whoever was sent that on has it too, so that people read such a mail, and nothing but a stop follows: the
 * mail that it answers has a link by which anybody who has it could unsubscribe as well.
 */
export const withAbout = async (
  ports: Pick<ReplyPorts, 'members' | 'messages' | 'consents' | 'addressOf'>,
  reply: Reply,
): Promise<Reply> => {
  if (reply.key === undefined) return reply;
  const link = await ports.messages.link(reply.key);
  if (link === undefined || (await membersAt(ports, reply)).length > 0) return reply;
  const stranger = `unknown:${ports.addressOf(reply.from)}`;
  return link.memberId === stranger ? reply : { ...reply, about: link.memberId, unproven: true };
};

/** A mail by what in it ends everything: a subject of its own, or its first line, as somebody writes who wants no more and signs. */
export const asStop = (reply: Reply): Reply => {
  if (reply.mail === undefined) return reply;
  const [line = ''] = reply.text.split('\n');
  const said = [ownSubject(reply.mail) ?? '', line].find((one) => classify(one).class === 'opt-out');
  return said === undefined ? reply : { ...reply, text: said };
};
