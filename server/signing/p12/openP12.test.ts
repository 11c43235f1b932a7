import { verify, X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { signPdf } from '../signPdf.ts';
import { makeP12 } from '../testing/makeP12.ts';
import { makePdf } from '../testing/makePdf.ts';
import { needTools, pdfsig } from '../testing/oracles.ts';
import { certificateDer, type KeyPair, testAuthority, testLeaf } from '../testing/testAuthority.ts';
import { verifyPdf } from '../verify/verifyPdf.ts';
import { openP12 } from './openP12.ts';
import { bmpPassword, KDF_ID, pkcs12Kdf } from './pkcs12Kdf.ts';
import { rc2CbcDecrypt } from './rc2.ts';

const PASSWORD = 'mật khẩu của Đào';
const tools = needTools('openssl');

describe.skipIf(tools.missing.length > 0)(`openP12${tools.why}`, () => {
  let root: KeyPair;
  let between: KeyPair;
  let rsa: KeyPair;
  let ec: KeyPair;
  beforeAll(async () => {
    root = await testAuthority('CN=Gốc quốc gia Việt Nam,C=VN');
    between = await testAuthority('CN=Cơ quan chứng thực số công cộng,O=Tập đoàn Bưu chính,C=VN', 'rsa', root);
    rsa = await testLeaf(between);
    ec = await testLeaf(between, { kind: 'ec', subject: 'CN=Trần Văn Ốc' });
  });

  const LEGACY = ['-provider', 'legacy', '-provider', 'default'];
  it.each([
    ['of today (AES-256, SHA-256)', []],
    ['with AES-128 and SHA-512', ['-keypbe', 'AES-128-CBC', '-certpbe', 'AES-128-CBC', '-macalg', 'sha512']],
    ['with triple DES and SHA-1', ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1']],
    ['of the nineties (RC2 of 40 bits)', ['-legacy']],
    ['with RC2 of 128 bits', ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-RC2-128', ...LEGACY]],
    ['whose certificates are not hidden', ['-certpbe', 'NONE']],
  ])('opens a file %s, byte for byte', async (_, options) => {
    for (const pair of [rsa, ec]) {
      const signer = await openP12(await makeP12(pair, [root, between], PASSWORD, options), PASSWORD);
      expect(signer.certificate).toEqual(certificateDer(pair));
      expect(signer.chain).toEqual([certificateDer(between), certificateDer(root)]);
      const tbs = Buffer.from('biên bản');
      const key = { key: new X509Certificate(signer.certificate).publicKey, dsaEncoding: 'der' } as const;
      expect(verify('sha256', tbs, key, await signer.rawSign(tbs))).toBe(true);
    }
  });

  it('signs so that a Vietnamese issuer is found again', async () => {
    const signer = await openP12(await makeP12(rsa, [between], PASSWORD, []), PASSWORD);
    const texts = { reason: 'Ký', name: 'Đào', location: 'Đồng Nai' };
    const pdf = await signPdf(await makePdf(), signer, texts, Date.now());
    expect((await verifyPdf(pdf, { roots: [certificateDer(root)] }, Date.now()))[0]).toMatchObject({
      overall: 'good',
      signer: { name: 'Nguyễn Thị Ánh Đào', issuer: 'Cơ quan chứng thực số công cộng' },
    });
    if (needTools('pdfsig', 'certutil').missing.length > 0) return;
    const said = pdfsig(pdf, [`${root.certificate.toString('pem')}\n`]);
    expect(said).toContain('Signature is Valid.');
    expect(said).toContain('Certificate is Trusted.');
  });

  it('tells a wrong password from a file that cannot be read', async () => {
    const file = await makeP12(rsa, [], PASSWORD, []);
    await expect(openP12(file, 'sai')).rejects.toThrow('p12WrongPassword');
    await expect(openP12(file, '')).rejects.toThrow('p12WrongPassword');
    await expect(openP12(file.subarray(0, 200), PASSWORD)).rejects.toThrow('p12Unreadable');
    await expect(openP12(Buffer.from('not a P12'), PASSWORD)).rejects.toThrow('p12Unreadable');
    await expect(openP12(await makeP12(rsa, [], PASSWORD, ['-nomac']), PASSWORD)).rejects.toThrow('p12Unreadable');
    await expect(openP12(await makeP12(rsa, [], PASSWORD, ['-iter', '1000001']), PASSWORD)).rejects.toThrow(
      'p12Unreadable',
    );
  });

  it('needs a key that a certificate of the file belongs to', async () => {
    await expect(openP12(await makeP12(rsa, [], PASSWORD, ['-nocerts']), PASSWORD)).rejects.toThrow('p12NoKey');
  });
});

describe('RC2', () => {
  // RFC 2268, section 5, the vector of 64 effective bits and a key of 8 bytes.
  it('decrypts the vector of its RFC', () => {
    const block = Buffer.from('278b27e42e2f0d49', 'hex');
    const plain = Buffer.from('ffffffffffffffff', 'hex');
    // In CBC mode a start vector turns the plain block into one of padding only.
    const iv = plain.map((byte) => byte ^ 8);
    expect(rc2CbcDecrypt(block, Buffer.from('ffffffffffffffff', 'hex'), iv)).toEqual(Buffer.alloc(0));
  });

  it('refuses what is not whole blocks or not padded', () => {
    expect(rc2CbcDecrypt(Buffer.alloc(7), Buffer.alloc(5), Buffer.alloc(8))).toBeNull();
    expect(rc2CbcDecrypt(Buffer.alloc(0), Buffer.alloc(5), Buffer.alloc(8))).toBeNull();
    expect(rc2CbcDecrypt(Buffer.from('278b27e42e2f0d49', 'hex'), Buffer.alloc(8, 255), Buffer.alloc(8))).toBeNull();
  });
});

describe('the key derivation of PKCS#12', () => {
  it('gives what others publish for the password smeg', () => {
    const input = { hash: 'sha1', password: bmpPassword('smeg'), salt: Buffer.from('0a58cf64530d823f', 'hex') };
    const key = pkcs12Kdf({ ...input, iterations: 1, id: KDF_ID.key, length: 24 });
    expect(key.toString('hex')).toBe('8aaae6297b6cb04642ab5b077851284eb7128f1a2a7fbca3');
  });
});
