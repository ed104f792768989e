import { PAGES, type Having, type Step } from './step.ts';

/** WhatsApp: CloudFormation knows no resource of it. */
export const whatsAppSteps = ({ channels, whatsAppTopic }: Having): readonly Step[] =>
  channels.includes('whatsapp')
    ? [
        {
          id: 'whatsapp-account',
          channel: 'whatsapp',
          when: 'before the deployment',
          what: 'Sign up with Meta from the console of AWS End User Messaging Social, which links your WhatsApp Business Account and a number.',
          page: PAGES.whatsApp,
        },
        {
          id: 'whatsapp-templates',
          channel: 'whatsapp',
          when: 'before the deployment',
          what: 'Have a template accepted by Meta for each message that opens a conversation, in each language.',
          page: PAGES.templates,
        },
        {
          id: 'whatsapp-events',
          channel: 'whatsapp',
          when: 'after the deployment',
          what: 'Let the account tell what members write and what became of each message.',
          command: `aws socialmessaging put-whatsapp-business-account-event-destinations --id <waba-id> --event-destinations eventDestinationArn=${whatsAppTopic}`,
          page: PAGES.whatsAppEvents,
        },
      ]
    : [];
