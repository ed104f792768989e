import type { Channel } from '#words/channel.ts';

/** Vendors that are called directly, with the secrets that a person fills. */
export interface Direct {
  /** Where they post, before the name of each. */
  readonly webhooks: string;
  /** Secret that has what they sign with. */
  readonly signatures: string;
  readonly meta?: { readonly accessToken: string } | undefined;
  readonly vonage?: { readonly privateKey: string; readonly channels: readonly Channel[] };
  readonly twilio?: { readonly keySecret: string; readonly channels: readonly Channel[] } | undefined;
}

/** What a stage has, as far as a person has to know of it: ids and ARNs, or what stands for one that is not known yet. */
export interface Having {
  readonly channels: readonly Channel[];
  /** Where its members live, ISO 3166. */
  readonly countries: readonly string[];
  /** Countries for which the stacks ask AWS for a number or a sender ID. */
  readonly requested: readonly string[];
  /** Senders and sets that somebody made and named; what is left out is made by the stacks, or not there. */
  readonly named: Readonly<
    Partial<Record<'sms' | 'rcs' | 'whatsapp' | 'configurationSet' | 'optOutList' | 'mailSet', string | undefined>>
  >;
  readonly mail?: {
    readonly domain: string;
    readonly identity: 'named' | 'made' | 'proved';
    /** Whose mail is received; `ruleSet` where somebody made one and it is active. */
    readonly receiving?: { readonly domain: string; readonly ruleSet?: string | undefined };
  };
  readonly direct?: Direct;
  /** Outputs of the stack. */
  readonly twoWayTopic: string;
  readonly twoWayRole: string;
  /** Bucket into which AWS puts what people send by RCS besides words. */
  readonly attachments: string;
  readonly deliveryTopic: string;
  readonly whatsAppTopic: string;
  readonly mailTopic: string;
  /** Set of receipt rules that the stack made, and the server that takes mail in its region; where mail is received. */
  readonly mailRuleSet?: string;
  readonly mailServer?: string;
}

/** One thing that AWS, a carrier or Meta wants a person to do. */
export interface Step {
  /** Stays the same from version to version. */
  readonly id: string;
  readonly channel: Channel;
  /** Where it is about one country. */
  readonly country?: string;
  /** Weeks may pass before others answer what is done first. */
  readonly when: 'before the deployment' | 'after the deployment';
  readonly what: string;
  /** Does it; what is between < and > a person fills in. Without one it is done in a console. */
  readonly command?: string;
  /** Where it is described. */
  readonly page: string;
}

const GUIDE = 'https://docs.aws.amazon.com';
const META = 'https://developers.facebook.com/docs';
const VONAGE = 'https://developer.vonage.com/en';
const TWILIO = 'https://www.twilio.com/docs';
export const PAGES = {
  sandbox: `${GUIDE}/sms-voice/latest/userguide/sandbox.html`,
  sender: `${GUIDE}/sms-voice/latest/userguide/phone-numbers-sms-by-country.html`,
  tenDlc: `${GUIDE}/sms-voice/latest/userguide/registrations-10dlc.html`,
  twoWay: `${GUIDE}/sms-voice/latest/userguide/two-way-sms.html`,
  events: `${GUIDE}/sms-voice/latest/userguide/configuration-sets-sns.html`,
  rcs: `${GUIDE}/sms-voice/latest/userguide/rcs-agents.html`,
  rcsTwoWay: `${GUIDE}/sms-voice/latest/userguide/rcs-inbound.html`,
  whatsApp: `${GUIDE}/end-user-messaging/latest/userguide/nx-whatsapp-gsu-link-waba.html`,
  templates: `${GUIDE}/end-user-messaging/latest/userguide/nx-whatsapp.html`,
  whatsAppEvents: `${GUIDE}/social-messaging/latest/userguide/managing-event-destinations-add.html`,
  mailAccess: `${GUIDE}/ses/latest/dg/request-production-access.html`,
  mailIdentity: `${GUIDE}/ses/latest/dg/creating-identities.html`,
  mailEvents: `${GUIDE}/ses/latest/dg/event-publishing-add-event-destination-sns.html`,
  mailReceiving: `${GUIDE}/ses/latest/dg/receiving-email-setting-up.html`,
  mailRuleSet: `${GUIDE}/ses/latest/dg/receiving-email-managing-receipt-rule-sets.html`,
  dmarc: `${GUIDE}/ses/latest/dg/send-email-authentication-dmarc.html`,
  metaApp: `${META}/whatsapp/cloud-api/get-started`,
  metaToken: `${META}/whatsapp/business-management-api/get-started`,
  metaTemplates: `${META}/whatsapp/business-management-api/message-templates`,
  metaWebhooks: `${META}/graph-api/webhooks/getting-started`,
  vonageSigned: `${VONAGE}/getting-started/concepts/webhooks`,
  vonageApplication: `${VONAGE}/application/overview`,
  twilioKey: `${TWILIO}/iam/api-keys`,
  twilioContent: `${TWILIO}/content/overview`,
  twilioWebhooks: `${TWILIO}/usage/webhooks/messaging-webhooks`,
  twilioSigned: `${TWILIO}/usage/webhooks/webhooks-security`,
} as const;
