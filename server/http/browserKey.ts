/** `__Host-`: only over https, only this host, the whole of it. */
const COOKIE = '__Host-nghi-su';
/** Browsers keep a cookie for 400 days at most. */
const SECONDS = 400 * 86_400;
const KEY = /^[\w-]{43}$/;

/** The key in a browser's cookie jar that says which admitted browser it is; null when it has none. */
export function browserKeyOf(cookies: string | undefined): string | null {
  for (const cookie of cookies?.split(';') ?? []) {
    const [name, value] = cookie.trim().split('=', 2);
    if (name === COOKIE && value !== undefined && KEY.test(value)) return value;
  }
  return null;
}

/** The header that puts a key into the jar: out of reach of pages' scripts and of other sites' requests. */
export function browserKeyCookie(key: string): string {
  return `${COOKIE}=${key}; Path=/; Max-Age=${SECONDS}; Secure; HttpOnly; SameSite=Strict`;
}
