import { inArea, type Finding } from '../finding.ts';
import type { Readings, WhatsAppReading } from '../readings.ts';
import type { StageFacts } from '../stage-facts.ts';

const { ok, wrong, cannotTell } = inArea('whatsapp');
const RECEIVES = 'inbound/receive-whatsapp.ts';
const CONSOLE = 'in the console of AWS End User Messaging Social';

const number = (id: string, { number: read }: WhatsAppReading): Finding => {
  if (!read.ok)
    return read.missing
      ? wrong(
          'number',
          `there is none with the id ${id}`,
          `a person signs up ${CONSOLE}, then its id into regulars.config.ts`,
        )
      : cannotTell('number', read.why);
  // Meta's words: GREEN, YELLOW, RED, UNKNOWN.
  const { qualityRating: quality = 'UNKNOWN' } = read.value;
  return quality === 'RED'
    ? wrong('number', 'its quality is RED: Meta may limit it', 'write to fewer, and only what they asked for')
    : ok('number', `quality ${quality}`);
};

const signUp = ({ account: read }: WhatsAppReading): Finding => {
  if (!read.ok) return cannotTell('sign-up', read.why);
  const { registrationStatus: status } = read.value;
  return status === 'COMPLETE'
    ? ok('sign-up', 'complete')
    : wrong('sign-up', `it is ${status ?? 'unknown'}`, `a person ends it ${CONSOLE}`);
};

const events = ({ account: read }: WhatsAppReading, topics: readonly string[]): Finding => {
  if (!read.ok) return cannotTell('event destination', read.why);
  const [topic] = topics;
  if (topic === undefined)
    return cannotTell('event destination', 'no topic of these stacks has receive-whatsapp as its reader');
  const { id = '', eventDestinations = [] } = read.value;
  return eventDestinations.some(({ eventDestinationArn: arn }) => topics.includes(arn ?? ''))
    ? ok('event destination', 'replies and receipts come here')
    : wrong(
        'event destination',
        'neither replies nor receipts come here',
        `aws socialmessaging put-whatsapp-business-account-event-destinations --id ${id} --event-destinations eventDestinationArn=${topic}`,
      );
};

/** Each template of the programme must be approved in a language at least; of which languages a message needs, `explain` tells. */
const templates = ({ templates: read }: WhatsAppReading, wanted: readonly string[]): Finding => {
  if (!read.ok) return cannotTell('templates', read.why);
  const approved = new Set(
    read.value.flatMap(({ templateName, templateStatus }) => (templateStatus === 'APPROVED' ? [templateName] : [])),
  );
  const lacking = wanted.filter((name) => !approved.has(name));
  return lacking.length === 0
    ? ok('templates', `${wanted.length} of the programme are approved`)
    : wrong(
        'templates',
        `not approved: ${lacking.join(', ')}`,
        `a person has them approved ${CONSOLE}; names and texts are in programme/messages`,
      );
};

export const checkWhatsApp = ({ whatsapp, programme }: Readings, facts: StageFacts): readonly Finding[] =>
  [...(whatsapp ?? [])].flatMap(([id, read]) => [
    number(id, read),
    ...(read.number.ok ? [signUp(read), events(read, facts.topicsOf(RECEIVES))] : []),
    ...(read.number.ok && programme.ok && programme.value !== undefined
      ? [templates(read, programme.value.templates)]
      : []),
  ]);
