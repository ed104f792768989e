import { open } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** What the first bytes of a file say of its encoding (Unicode 16, 23.8); without a mark it is UTF-8. */
export const encodingOf = async (file: string): Promise<Encoding> => {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    const mark = buffer.readUInt16BE();
    return mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  } finally {
    await handle.close();
  }
};

/** Lines of a text file, as they stream, without the mark of its encoding. */
export const textLines = (file: string, encoding: Encoding): AsyncIterable<string> => {
  const text = Readable.toWeb(createReadStream(file)).pipeThrough(new TextDecoderStream(encoding));
  return createInterface({ input: Readable.fromWeb(text), crlfDelay: Infinity });
};
