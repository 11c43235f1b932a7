import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Other people's programs that judge our signatures. What they need is in the README of the project. */
export interface Oracles {
  /** The tools that are not installed here. */
  readonly missing: readonly string[];
  /** For the title of a test that is skipped: why. */
  readonly why: string;
}

export function needTools(...tools: readonly string[]): Oracles {
  const missing = tools.filter((tool) => !isInstalled(tool));
  return { missing, why: missing.length === 0 ? '' : ` (skipped: ${missing.join(', ')} not installed)` };
}

function isInstalled(tool: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, tool), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** SoftHSM2's library; null where it is not installed. */
export const SOFT_HSM =
  [
    '/usr/lib/softhsm/libsofthsm2.so',
    '/usr/lib64/pkcs11/libsofthsm2.so',
    '/opt/homebrew/lib/softhsm/libsofthsm2.so',
  ].find((path) => existsSync(path)) ?? null;

/** A folder that lasts for one test. */
export function withFolder<T>(use: (dir: string) => T): T {
  const dir = mkdtempSync(join(tmpdir(), 'signing-'));
  try {
    return use(dir);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** What `pdfsig` prints about `pdf` when it trusts `roots` (PEM). */
export function pdfsig(pdf: Uint8Array, roots: readonly string[]): string {
  return withFolder((dir) => {
    const nss = join(dir, 'nss');
    mkdirSync(nss);
    execFileSync('certutil', ['-N', '-d', `sql:${nss}`, '--empty-password']);
    for (const [index, root] of roots.entries()) {
      const file = join(dir, `root${index}.pem`);
      writeFileSync(file, root);
      execFileSync('certutil', ['-A', '-d', `sql:${nss}`, '-n', `root${index}`, '-t', 'CT,CT,CT', '-i', file]);
    }
    const file = join(dir, 'signed.pdf');
    writeFileSync(file, pdf);
    return spawnSync('pdfsig', ['-nssdir', `sql:${nss}`, file], { encoding: 'utf8' }).stdout;
  });
}

/** What `openssl cms` says about a detached CAdES signature when it trusts `root` (PEM). */
export function opensslCms(signature: Uint8Array, content: Uint8Array, root: string): string {
  return withFolder((dir) => {
    const path = (name: string, bytes: Uint8Array | string) => {
      writeFileSync(join(dir, name), bytes);
      return join(dir, name);
    };
    const args = ['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-purpose', 'any', '-out', join(dir, 'out')];
    args.push('-in', path('signature.der', signature), '-content', path('content.bin', content));
    const { stderr } = spawnSync('openssl', [...args, '-CAfile', path('root.pem', root)], { encoding: 'utf8' });
    return stderr;
  });
}
