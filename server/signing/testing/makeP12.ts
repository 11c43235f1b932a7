import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withFolder } from './oracles.ts';
import { type KeyPair, privatePem } from './testAuthority.ts';

/** A P12 file as `openssl` makes it, with further options of `openssl pkcs12 -export`. */
export async function makeP12(
  pair: KeyPair,
  above: readonly KeyPair[],
  password: string,
  options: readonly string[] = [],
): Promise<Buffer> {
  const key = await privatePem(pair);
  return withFolder((dir) => {
    const path = (name: string, text: string) => {
      writeFileSync(join(dir, name), text);
      return join(dir, name);
    };
    const pem = ({ certificate }: KeyPair) => `${certificate.toString('pem')}\n`;
    const args = ['pkcs12', '-export', '-out', join(dir, 'out.p12'), '-passout', `pass:${password}`, ...options];
    args.push('-inkey', path('key.pem', `${key}\n`), '-in', path('own.pem', pem(pair)));
    if (above.length > 0) args.push('-certfile', path('above.pem', above.map(pem).join('')));
    execFileSync('openssl', args);
    return readFileSync(join(dir, 'out.p12'));
  });
}
