/** Bytes of text in one encoded word: 45 become 60 characters, and a word may have 75 (RFC 2047). */
const WORD = 45;
const NAMED = /^\s*"?(?<name>[^"<>]*?)"?\s*<(?<address>[^<>]+)>\s*$/;
const ascii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

const words = (name: string): string => {
  const parts: string[] = [];
  for (const character of name) {
    const longer = `${parts.at(-1) ?? ''}${character}`;
    if (parts.length === 0 || Buffer.byteLength(longer) > WORD) parts.push(character);
    else parts.splice(-1, 1, longer);
  }
  return parts.map((part) => `=?UTF-8?B?${Buffer.from(part).toString('base64')}?=`).join(' ');
};

/** `Name <address>` as SES takes it: a name beyond ASCII travels as encoded words. */
export const mailboxName = (mailbox: string): string => {
  const { name = '', address = '' } = NAMED.exec(mailbox)?.groups ?? {};
  return ascii(mailbox) || name === '' ? mailbox : `${words(name)} <${address}>`;
};
