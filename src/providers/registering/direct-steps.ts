import { PAGES, type Direct, type Having, type Step } from './step.ts';

type Told = Omit<Step, 'channel'>;

const kept = (secret: string): string =>
  `aws secretsmanager put-secret-value --secret-id ${secret} --secret-string file://<file>`;

/** One secret for all that post, of JSON. */
const signing = (secret: string): string => kept(secret).replace('<file>', '<signatures.json>');

const metaSteps = ({ meta, webhooks, signatures }: Direct): readonly Step[] => {
  if (meta === undefined) return [];
  const steps: readonly Told[] = [
    {
      id: 'meta-app',
      when: 'before the deployment',
      what: 'Have your business verified by Meta, make an app with WhatsApp for it, and add your number.',
      page: PAGES.metaApp,
    },
    {
      id: 'meta-token',
      when: 'before the deployment',
      what: 'Keep the token of a system user that may send (whatsapp_business_messaging); it does not expire.',
      command: kept(meta.accessToken),
      page: PAGES.metaToken,
    },
    {
      id: 'meta-templates',
      when: 'before the deployment',
      what: 'Have a template accepted by Meta for each message that opens a conversation, in each language.',
      page: PAGES.metaTemplates,
    },
    {
      id: 'meta-secret',
      when: 'after the deployment',
      what: 'Enter the secret of the app, and a word of yours to verify, as meta-app.',
      command: signing(signatures),
      page: PAGES.metaWebhooks,
    },
    {
      id: 'meta-webhook',
      when: 'after the deployment',
      what: `Give the app the callback ${webhooks}/meta, and subscribe it to messages, user_preferences, user_id_update and message_template_status_update.`,
      page: PAGES.metaWebhooks,
    },
  ];
  return steps.map((step) => ({ ...step, channel: 'whatsapp' }));
};

const vonageSteps = ({ vonage, webhooks, signatures }: Direct): readonly Step[] => {
  const [channel] = vonage?.channels ?? [];
  if (vonage === undefined || channel === undefined) return [];
  const steps: readonly Told[] = [
    {
      id: 'vonage-application',
      when: 'before the deployment',
      what: 'Make an application with the capability Messages, link your senders to it, and keep its private key.',
      command: kept(vonage.privateKey),
      page: PAGES.vonageApplication,
    },
    {
      id: 'vonage-secret',
      when: 'after the deployment',
      what: 'Enter the signature secret of the account as vonage-signature.',
      command: signing(signatures),
      page: PAGES.vonageSigned,
    },
    {
      id: 'vonage-webhook',
      when: 'after the deployment',
      what: `Give the application ${webhooks}/vonage as its inbound URL and as its status URL.`,
      page: PAGES.vonageApplication,
    },
  ];
  return steps.map((step) => ({ ...step, channel }));
};

const twilioSteps = ({ twilio, webhooks, signatures }: Direct): readonly Step[] => {
  const [channel] = twilio?.channels ?? [];
  if (twilio === undefined || channel === undefined) return [];
  const steps: readonly Told[] = [
    {
      id: 'twilio-key',
      when: 'before the deployment',
      what: 'Make an API key that may send messages, and keep its secret.',
      command: kept(twilio.keySecret),
      page: PAGES.twilioKey,
    },
    {
      id: 'twilio-secret',
      when: 'after the deployment',
      what: 'Enter the auth token of the account as twilio-auth-token: it signs what Twilio posts.',
      command: signing(signatures),
      page: PAGES.twilioSigned,
    },
    {
      id: 'twilio-webhook',
      when: 'after the deployment',
      what: `Give each sender or its messaging service ${webhooks}/twilio for incoming messages, by POST.`,
      page: PAGES.twilioWebhooks,
    },
  ];
  const contents: Step = {
    id: 'twilio-contents',
    channel: 'whatsapp',
    when: 'before the deployment',
    what: 'Make a content template for each template and language, have it accepted for WhatsApp, and enter its id in the secret of contents.',
    page: PAGES.twilioContent,
  };
  const own = steps.map((step): Step => ({ ...step, channel }));
  return twilio.channels.includes('whatsapp') ? [contents, ...own] : own;
};

/** Vendors that are called directly: nothing of them is in CloudFormation. */
export const directSteps = ({ direct }: Having): readonly Step[] =>
  direct === undefined ? [] : [...metaSteps(direct), ...vonageSteps(direct), ...twilioSteps(direct)];
