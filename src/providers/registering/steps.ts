import { directSteps } from './direct-steps.ts';
import { mailSteps } from './mail-steps.ts';
import { smsSteps } from './sms-steps.ts';
import type { Having, Step } from './step.ts';
import { whatsAppSteps } from './whatsapp-steps.ts';

/**
 * What a person has to do for a stage, in order: what others must answer first, then what needs the stacks. Everything else AWS
 * does by CloudFormation, and the stacks ask for it.
 */
export const stepsFor = (having: Having): readonly Step[] => {
  const all = [...smsSteps(having), ...whatsAppSteps(having), ...mailSteps(having), ...directSteps(having)];
  const due = (when: Step['when']): readonly Step[] => all.filter((step) => step.when === when);
  return [...due('before the deployment'), ...due('after the deployment')];
};

/** A step on one line. */
export const lineOf = ({ what, command, page }: Step): string => [what, command ?? page].join(' ');
