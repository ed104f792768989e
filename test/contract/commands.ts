import type { JourneyCommand, ResponseCommand } from '#messages/command.ts';

export const aJourneyCommand = (messageId: string, over: Partial<JourneyCommand> = {}): JourneyCommand => ({
  kind: 'journey',
  messageId,
  memberId: 'ada',
  journey: 'almost-silver',
  version: 'v1',
  message: 'almost-silver',
  class: 'marketing',
  topic: 'offers',
  channel: 'rcs',
  hop: 0,
  cause: 'points.earned:api:1',
  facts: { event: { points: 460, reason: 'café ☕ <&> "quotes"' } },
  runId: 'run',
  priors: [],
  ...over,
});

export const aResponseCommand = (messageId: string): ResponseCommand => ({
  kind: 'response',
  messageId,
  memberId: 'ada',
  to: '+14155550101',
  channel: 'sms',
  reply: 'help',
  cause: 'reply',
  facts: {},
});
