import type { GivenUp } from '#journeys/given-up.ts';

/** Where sealed letters lie; a person takes all of them. */
export const createLetterBox = () => {
  let lying: readonly string[] = [];
  return {
    put: (letter: string): Promise<void> => {
      lying = [...lying, letter];
      return Promise.resolve();
    },
    taken: (): readonly string[] => {
      const all = lying;
      lying = [];
      return all;
    },
  };
};

/** The bucket of what the stream gave up. */
export const createGivenUp = () => {
  const objects = new Map<string, string>();
  const port: GivenUp = {
    read: ({ key }) => Promise.resolve(objects.get(key)),
    remove: ({ key }) => Promise.resolve(void objects.delete(key)),
  };
  return {
    port,
    keys: (): readonly string[] => [...objects.keys()],
    /** Lambda writes a batch, and S3 tells of it. */
    put: (key: string, batch: object): object => {
      objects.set(key, JSON.stringify(batch));
      return { Records: [{ s3: { bucket: { name: 'given-up' }, object: { key: encodeURIComponent(key) } } }] };
    },
  };
};
