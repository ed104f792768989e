import type { ServerResponse } from 'node:http';
import { answerJson } from './http-answer.ts';

/** Whether what an answer rests on will outlive the process. */
export interface Durability {
  /** Resolves once all that was changed so far is kept; rejects when it cannot be. */
  readonly settled: () => Promise<void>;
  /** Why nothing can be kept for now. */
  readonly stuck: () => string | undefined;
}

/** For as long as nothing can be kept, nothing is accepted. */
export const answerStuck = (response: ServerResponse, why: string): void => {
  response.setHeader('retry-after', '1');
  answerJson(response, 503, { error: why });
};

/**
 * Makes a response wait with its head and its end until all that was changed before is kept; what cannot be kept becomes a
 * 503. A stream of events is no answer, and waits for nothing.
 */
export const holdAnswer = (response: ServerResponse, { settled }: Durability): void => {
  const writeHead = response.writeHead.bind(response);
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  let head: Parameters<typeof writeHead> | undefined;
  const begin = (): void => {
    if (head !== undefined) writeHead(...head);
    head = undefined;
  };
  const release = (): void => {
    Object.assign(response, { writeHead, write, end });
  };
  const held = {
    writeHead: (...given: Parameters<typeof writeHead>): ServerResponse => {
      head = given;
      return response;
    },
    write: (...given: Parameters<typeof write>): boolean => {
      begin();
      return write(...given);
    },
    end: (...given: Parameters<typeof end>): ServerResponse => {
      settled().then(
        () => {
          release();
          begin();
          end(...given);
        },
        (refused: unknown) => {
          release();
          if (response.headersSent) response.destroy();
          else answerStuck(response, refused instanceof Error ? refused.message : String(refused));
        },
      );
      return response;
    },
  };
  Object.assign(response, held);
};
