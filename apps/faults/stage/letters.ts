import type { SNSEventRecord } from 'aws-lambda';
import { readLetter } from '../../cli/redrive/read-letter.ts';
import { snsEvent } from '../../local/sns-event.ts';
import { streamEvents } from '../../local/stream-event.ts';
import type { Cloud } from '../cloud/cloud.ts';
import { addressOf } from '../cloud/edges.ts';
import { twoWayOf } from '../outside/payloads.ts';
import type { Person } from '../stories/story.ts';

/** What is given up, and handed on by whoever mended the cause. */
export const createLetters = (cloud: Cloud, id: (what: string) => string) => {
  const { queues, givenUp, letterBox, start, time } = cloud;
  return {
    /** What a person wrote that SNS could not hand to its function. */
    setsAside: ({ profile: { phone } }: Person, text: string): Promise<void> => {
      const { topic, text: Message } = twoWayOf({ id: id('aside'), from: phone, text });
      const [{ Sns }] = snsEvent(topic, id('sns'), Message, time.now()).Records as [SNSEventRecord];
      queues.unsealed.send([JSON.stringify(Sns)]);
      return Promise.resolve();
    },
    /** The latest change of a member, of which Lambda never heard that it was done. */
    givesUp: ({ memberId }: Person): Promise<void> => {
      const entry = cloud.recordOf(memberId);
      if (entry === undefined) throw new Error(`nothing happened to ${memberId}`);
      const event = streamEvents(addressOf)([{ id: '1', ...entry }]);
      const requestContext = { functionArn: 'journeys/advance-journey' };
      const notice = givenUp.put(id('batch'), { requestContext, payload: JSON.stringify(event) });
      queues.givenUp.send([JSON.stringify(notice)]);
      return Promise.resolve();
    },
    /** All that lies there, as `regulars redrive` does. */
    redrives: (): Promise<void> => {
      for (const body of letterBox.taken()) {
        const way = readLetter({ body, attributes: {} });
        if (way.kind === 'invoke') start('journeys/advance-journey', way.event);
        else if (way.kind === 'notify') start('inbound/receive-reply', way.event('redriven'));
        else throw new Error(`a letter is ${way.kind}`);
      }
      return Promise.resolve();
    },
  };
};
