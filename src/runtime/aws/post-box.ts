import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { PostBox } from '#inbound/posted.ts';

/** The topic of what was posted. */
export const snsPostBox = (client: SNSClient, TopicArn: string): PostBox => ({
  put: async (Message) => {
    await client.send(new PublishCommand({ TopicArn, Message }));
  },
});
