/** The address of a web page in ASCII, as a Location header takes it (RFC 9110, 10.2.2); throws for anything else, such as `javascript:`. */
export const webUrl = (text: string): string => {
  const url = URL.parse(text.trim());
  if (url === null || !/^https?:$/.test(url.protocol)) throw new Error('a link needs an http or https address');
  return url.href;
};
