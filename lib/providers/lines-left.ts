import { lineOf, stepsFor } from '#providers/registering/steps.ts';
import { havingOf } from './having.ts';
import type { Messaging } from './messaging.ts';

/** What a person has to do for a stage's senders, one line each, with the ARNs that the outputs have. */
export const linesLeft = (
  said: Messaging,
  made: Messaging,
  outputs: Readonly<Record<string, string>>,
): readonly string[] => {
  const of = (output: string): string => outputs[output] ?? `<${output}>`;
  const having = havingOf(said, made, {
    twoWayTopic: of('TwoWayTopicArn'),
    twoWayRole: of('TwoWayRoleArn'),
    attachments: of('AttachmentsBucket'),
    deliveryTopic: of('DeliveryTopicArn'),
    whatsAppTopic: of('WhatsAppTopicArn'),
    mailTopic: of('EmailTopicArn'),
    mailRuleSet: of('MailRuleSet'),
    mailServer: of('MailServer'),
    webhooks: `${of('ApiUrl')}/webhooks`,
    signatures: of('SignaturesSecretArn'),
  });
  return stepsFor(having).map(lineOf);
};
