/** Runs with what is written to stdout kept back; how many bytes would have gone to CloudWatch. */
export const listening = async (run: () => Promise<unknown>): Promise<number> => {
  const write = process.stdout.write.bind(process.stdout);
  let bytes = 0;
  process.stdout.write = (chunk: string | Uint8Array): boolean => {
    bytes += Buffer.byteLength(chunk);
    return true;
  };
  try {
    await run();
  } finally {
    process.stdout.write = write;
  }
  return bytes;
};
