import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeP12 } from '../signing/testing/makeP12.ts';
import { makePdf } from '../signing/testing/makePdf.ts';
import { needTools, SOFT_HSM } from '../signing/testing/oracles.ts';
import { makeSoftToken, SOFT_PIN } from '../signing/testing/softToken.ts';
import { type KeyPair, testAuthority, testLeaf } from '../signing/testing/testAuthority.ts';

const PASSWORD = 'mật khẩu của Đào';

let root: KeyPair;
let own: KeyPair;
let dir: string;
let paper: string;
beforeAll(async () => {
  root = await testAuthority('CN=Gốc quốc gia Việt Nam,C=VN');
  own = await testLeaf(root);
});
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'sign-tool-'));
  paper = join(dir, 'bien-ban.pdf');
  writeFileSync(paper, await makePdf());
  writeFileSync(join(dir, 'root.pem'), root.certificate.toString('pem'));
});
afterEach(() => rmSync(dir, { recursive: true }));

function run(tool: 'sign' | 'checkPdf', args: readonly string[], input = '') {
  const file = fileURLToPath(new URL(`./${tool}.ts`, import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { input, encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

const openssl = needTools('openssl');
describe.skipIf(openssl.missing.length > 0)(`npm run sign with a P12 file${openssl.why}`, () => {
  it('signs once, says who, and check-pdf agrees', async () => {
    const p12 = join(dir, 'dao.p12');
    writeFileSync(p12, await makeP12(own, [root], PASSWORD));
    const wrong = run('sign', [paper, '--p12', p12], 'sai\n');
    expect([wrong.status, existsSync(join(dir, 'bien-ban-da-ky.pdf'))]).toEqual([1, false]);
    expect(wrong.said).toContain('Mật khẩu của tệp P12 không đúng.');

    const signed = run('sign', [paper, '--p12', p12, '--json'], `${PASSWORD}\n`);
    expect(signed.status).toBe(0);
    expect(signed.said).not.toContain(PASSWORD);
    const out = join(dir, 'bien-ban-da-ky.pdf');
    expect(readFileSync(out).subarray(0, readFileSync(paper).length)).toEqual(readFileSync(paper));

    const unknown = run('checkPdf', [out]);
    expect([unknown.status, unknown.said.includes('Nguyễn Thị Ánh Đào: Cần xem xét')]).toEqual([0, true]);
    const known = run('checkPdf', [out, '--trust', join(dir, 'root.pem'), '--lang', 'en']);
    expect([known.status, known.said.includes('Nguyễn Thị Ánh Đào: Valid signature')]).toEqual([0, true]);
    expect(run('checkPdf', [paper])).toMatchObject({ status: 1 });
  });
});

it('says how it is called', () => {
  const both = run('sign', [paper, '--p12', 'a', '--pkcs11', 'b']);
  expect([both.status, both.said.includes('npm run sign --')]).toEqual([2, true]);
});

const token = needTools('pkcs11-tool', 'softhsm2-util');
const why = SOFT_HSM === null && token.why === '' ? ' (skipped: libsofthsm2.so not installed)' : token.why;
describe.skipIf(why !== '')(`npm run sign with a token of SoftHSM2${why}`, () => {
  it('signs with the PIN that is typed, and a wrong one is tried once', async () => {
    const library = SOFT_HSM ?? '';
    await makeSoftToken(dir, library, 'VGCA', [own]);
    const wrong = run('sign', [paper, '--pkcs11', library, '--token', 'VGCA'], '000000\n');
    expect([wrong.status, wrong.said.includes('Mã PIN không đúng.')]).toEqual([1, true]);
    const signed = run('sign', [paper, '--pkcs11', library, '--token', 'VGCA'], `${SOFT_PIN}\n`);
    expect([signed.status, signed.said.includes('VGCA: ')]).toEqual([0, true]);
    const known = run('checkPdf', [join(dir, 'bien-ban-da-ky.pdf'), '--trust', join(dir, 'root.pem')]);
    expect(known.said).toContain('Chữ ký hợp lệ');
    const missing = run('sign', [paper, '--pkcs11', library, '--token', 'other'], `${SOFT_PIN}\n`);
    expect(missing.said).toContain('Không thấy thiết bị.');
  });
});
