/** As the address of the page itself: what this machine serves may be shown. */
const HERE = /^https?:\/\/(127\.0\.0\.1|localhost)(:\d+)?(?=\/)/;

/** Any file address, in S3 or elsewhere, is shown from the brand's own images: nothing is fetched from outside. */
export const mediaUrl = (address: string): string => {
  if (HERE.test(address)) return address.replace(HERE, '');
  const path = address.split(/[?#]/)[0] ?? '';
  const name = path.split('/').at(-1) ?? '';
  return `/phone/media/${encodeURIComponent(name)}`;
};
