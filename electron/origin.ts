/** The shell's own scheme and host: the one origin that any page of it may have. */
export const SCHEME = 'app';
const HOST = 'seat';

/** The address of a path of the packaged screens. */
export function appUrl(path: string): string {
  return `${SCHEME}://${HOST}${path}`;
}

/** Whether an address belongs to the packaged screens. It is parsed, never compared as text. */
export function isOwnUrl(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null && url.protocol === `${SCHEME}:` && url.host === HOST && url.username === '' && url.password === ''
  );
}
