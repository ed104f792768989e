import * as z from 'zod';

/** What a word or a tap asks for. */
export const Action = z.enum([
  'stop',
  'start',
  'help',
  'yes',
  'keep',
  'balance',
  'redeem',
  'rewards',
  'not-now',
  'pause',
  'preferences',
]);
export type Action = z.infer<typeof Action>;

/** Every answer the system gives by itself, and when. */
export const REPLY_TEXTS = {
  stopped: 'After a stop that ends everything',
  'stopped-some': 'After a stop that ends a topic or a channel',
  clarify: 'To what could be a stop: asks once',
  kept: 'After KEEP, when it was asked whether to stop',
  paused: 'After a pause of 30 days was asked for',
  preferences: 'To who asks for their choices: the link to the page',
  handover: 'To who is angry: a person reads it',
  started: 'After START',
  help: 'To HELP',
  balance: 'To who asks for their balance',
  'redeem-requested': 'To who redeems; `event.title` is the reward',
  'redeem-nothing': 'To who redeems and has nothing to redeem',
  'redeem-pending': 'To who redeems what is on its way already; `event.title` is the reward',
  rewards: 'To who asks for their rewards and has some',
  'rewards-none': 'To who asks for their rewards and has none',
  'not-now': 'To a tap on Not now',
  pointer: 'To what nobody understood, and to who is no member yet',
} as const;

/** Answers that only some programmes give: what gives them says so when it is published without. */
export const MORE_REPLY_TEXTS = {
  'redeem-held':
    'To who redeems, while the system that decides takes longer than some seconds; `event.title` is the reward',
  'code-sent': 'To who redeems what needs a code that went to another address of theirs',
  'code-wrong': 'To a code that is not the one we sent',
  'code-over': 'To a code that was one try too many, or came too late',
  'code-bounded': 'To who redeems what needs a code and was sent five within a day',
  'redeem-refused':
    'To who redeems what the system that decides refuses or does not answer; `event.title` is the reward',
} as const;
export type ReplyName = keyof typeof REPLY_TEXTS | keyof typeof MORE_REPLY_TEXTS;
export const REPLIES = Object.keys(REPLY_TEXTS) as readonly (keyof typeof REPLY_TEXTS)[];
export const MORE_REPLIES = Object.keys(MORE_REPLY_TEXTS) as readonly (keyof typeof MORE_REPLY_TEXTS)[];
