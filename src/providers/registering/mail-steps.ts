import { PAGES, type Having, type Step } from './step.ts';

type MailStep = Omit<Step, 'channel'>;

const identity = ({ mail }: Having): readonly MailStep[] => {
  const domain = mail?.domain ?? 'your domain';
  switch (mail?.identity) {
    case 'proved':
      return [];
    case 'made':
      return [
        {
          id: 'mail-records',
          when: 'after the deployment',
          what: `Set the records of the output MailRecords where ${domain} is kept; mail goes when SES has seen them.`,
          page: PAGES.mailIdentity,
        },
      ];
    case 'named':
    case undefined:
      return [
        {
          id: 'mail-identity',
          when: 'before the deployment',
          what: `Verify ${domain} in SES with DKIM and a MAIL FROM domain, or let the stacks do it (providers.ses.identity).`,
          page: PAGES.mailIdentity,
        },
      ];
  }
};

const events = ({ named: { mailSet }, mailTopic }: Having): readonly MailStep[] =>
  mailSet === undefined
    ? []
    : [
        {
          id: 'mail-events',
          when: 'after the deployment',
          what: 'Let the configuration set tell what became of each mail, and who complained.',
          command: `aws sesv2 create-configuration-set-event-destination --configuration-set-name ${mailSet} --event-destination-name regulars --event-destination Enabled=true,MatchingEventTypes=SEND,DELIVERY,BOUNCE,COMPLAINT,REJECT,RENDERING_FAILURE,SnsDestination={TopicArn=${mailTopic}}`,
          page: PAGES.mailEvents,
        },
      ];

/** One set of rules is active in an account and region, so that no deployment takes another's place by itself. */
const receiving = ({
  mail,
  mailRuleSet = '<MailRuleSet>',
  mailServer = '<MailServer>',
}: Having): readonly MailStep[] =>
  mail?.receiving === undefined
    ? []
    : [
        {
          id: 'mail-receiving',
          when: 'after the deployment',
          what: `Set the record ${mail.receiving.domain} MX 10 ${mailServer}, in a domain that SES has verified.`,
          page: PAGES.mailReceiving,
        },
        ...(mail.receiving.ruleSet === undefined
          ? [
              {
                id: 'mail-rule-set',
                when: 'after the deployment' as const,
                what: 'Make the set of receipt rules active; where another is, name that one instead (providers.ses.receiving.ruleSet), since only one can be.',
                command: `aws ses set-active-receipt-rule-set --rule-set-name ${mailRuleSet}`,
                page: PAGES.mailRuleSet,
              },
            ]
          : []),
      ];

/** Mail, in the order in which it is done. */
export const mailSteps = (having: Having): readonly Step[] => {
  if (!having.channels.includes('email')) return [];
  const steps: readonly MailStep[] = [
    {
      id: 'mail-sandbox',
      when: 'before the deployment',
      what: 'Leave the sandbox of SES; AWS asks what you send, to whom, and how they agreed.',
      command:
        'aws sesv2 put-account-details --production-access-enabled --mail-type MARKETING --website-url <url> --use-case-description <text>',
      page: PAGES.mailAccess,
    },
    ...identity(having),
    ...events(having),
    ...receiving(having),
    {
      id: 'mail-dmarc',
      when: 'after the deployment',
      what: `Set a DMARC record (_dmarc) for ${having.mail?.domain ?? 'your domain'}: Gmail and Yahoo want one of whoever sends in bulk.`,
      page: PAGES.dmarc,
    },
  ];
  return steps.map((step) => ({ ...step, channel: 'email' as const }));
};
