const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether a `Host` header (RFC 9110, 7.2) names this machine. A page that makes its own name resolve to 127.0.0.1 (DNS rebinding)
 * is of our origin for the browser, but its name stands here.
 */
export const isThisMachine = (host: string | undefined): boolean => {
  const name = host === undefined ? undefined : URL.parse(`http://${host}`)?.hostname;
  return name !== undefined && (LOOPBACK.has(name) || name.endsWith('.localhost'));
};

export const NOT_THIS_MACHINE = 'this server answers to the names of this machine only: localhost or 127.0.0.1';
