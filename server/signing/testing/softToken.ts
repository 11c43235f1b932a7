import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { certificateDer, type KeyPair, privatePem } from './testAuthority.ts';

export const SOFT_PIN = '482915';

/**
 * A token of SoftHSM2 in `dir` with the keys and certificates of `pairs`, their ids A1, A2 and so on. The library finds its
 * configuration by `SOFTHSM2_CONF`, which this sets for the process.
 */
export async function makeSoftToken(
  dir: string,
  library: string,
  label: string,
  pairs: readonly KeyPair[],
): Promise<void> {
  mkdirSync(join(dir, 'tokens'));
  const configuration = join(dir, 'softhsm2.conf');
  writeFileSync(configuration, `directories.tokendir = ${join(dir, 'tokens')}\nobjectstore.backend = file\n`);
  process.env.SOFTHSM2_CONF = configuration;
  const run = (tool: string, ...args: string[]) => execFileSync(tool, args, { stdio: 'ignore' });
  run('softhsm2-util', '--init-token', '--free', '--label', label, '--pin', SOFT_PIN, '--so-pin', '12345678');
  for (const [index, pair] of pairs.entries()) {
    const id = `A${index + 1}`;
    const [key, certificate] = [join(dir, `${id}.pem`), join(dir, `${id}.der`)];
    writeFileSync(key, `${await privatePem(pair)}\n`);
    writeFileSync(certificate, certificateDer(pair));
    run('softhsm2-util', '--import', key, '--token', label, '--label', id, '--id', id, '--pin', SOFT_PIN);
    const object = ['--write-object', certificate, '--type', 'cert', '--id', id, '--label', `Chứng thư ${id}`];
    run('pkcs11-tool', '--module', library, '--token-label', label, '--login', '--pin', SOFT_PIN, ...object);
  }
}
