import { X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { cadesSignature } from './cadesSignature.ts';
import { certificateIds } from './certificateIds.ts';
import type { Signer } from './Signer.ts';
import { SigningError } from './SigningError.ts';
import { signPdf } from './signPdf.ts';
import { makePdf } from './testing/makePdf.ts';
import { needTools, opensslCms, pdfsig } from './testing/oracles.ts';
import { certificateDer, type KeyPair, testAuthority, testLeaf, testSigner } from './testing/testAuthority.ts';
import { findSignatures } from './verify/findSignatures.ts';
import { verifyPdf } from './verify/verifyPdf.ts';

const NOW = Date.now();
const AT = Math.floor(NOW / 1000) * 1000;
const TEXTS = { reason: 'Ký biên bản kiểm phiếu (lần 1) <<a>>', name: 'Đào', location: 'Đồng Nai' };
const ROOT_NAME = 'CN=Cơ quan chứng thực nội bộ phòng họp,O=Ủy ban nhân dân tỉnh Đồng Nai,C=VN';

let pdf: Buffer;
let rsaRoot: KeyPair;
let ecRoot: KeyPair;
let first: Signer;
let second: Signer;
beforeAll(async () => {
  pdf = await makePdf();
  rsaRoot = await testAuthority(ROOT_NAME);
  ecRoot = await testAuthority('CN=Cơ quan thứ hai', 'ec');
  const between = await testAuthority('CN=Cấp dưới,O=Ban Cơ yếu', 'rsa', rsaRoot);
  first = await testSigner(await testLeaf(between), [between, rsaRoot]);
  second = await testSigner(await testLeaf(ecRoot, { subject: 'CN=Trần Văn Ốc', kind: 'ec' }));
});

const roots = () => [certificateDer(rsaRoot), certificateDer(ecRoot)];
const pems = () => [rsaRoot, ecRoot].map(({ certificate }) => `${certificate.toString('pem')}\n`);
const holeOf = (signed: Buffer, index: number) => {
  const found = findSignatures(signed)[index];
  if (found === undefined || found.contents === null) throw new Error('no signature');
  return found;
};

describe('signPdf', () => {
  it('adds a PAdES signature whose texts keep every letter, and changes no byte of the paper', async () => {
    const signed = await signPdf(pdf, first, TEXTS, AT);
    expect(signed.subarray(0, pdf.length - 1)).toEqual(pdf.subarray(0, pdf.length - 1));
    expect(await verifyPdf(signed, { roots: roots() }, NOW)).toEqual([
      {
        order: 1,
        overall: 'good',
        integrity: { kind: 'intact' },
        chain: 'trusted',
        revocation: { kind: 'notChecked' },
        coverage: 'wholeFile',
        isPades: true,
        reason: TEXTS.reason,
        location: TEXTS.location,
        claimedAt: AT,
        signer: {
          name: 'Nguyễn Thị Ánh Đào',
          organization: 'Ủy ban nhân dân tỉnh',
          issuer: 'Cấp dưới',
          serial: new X509Certificate(first.certificate).serialNumber.toLowerCase(),
        },
      },
    ]);
  });

  it('takes several signers, one after the other, RSA and ECDSA', async () => {
    const once = await signPdf(pdf, first, TEXTS, AT);
    const twice = await signPdf(once, second, { ...TEXTS, reason: 'Người ghi biên bản' }, AT + 1000);
    const thrice = await signPdf(twice, first, TEXTS, AT + 2000);
    const verdicts = await verifyPdf(thrice, { roots: roots() }, NOW);
    expect(verdicts.map(({ order, overall, coverage, signer }) => [order, overall, coverage, signer?.name])).toEqual([
      [1, 'good', 'signaturesAfter', 'Nguyễn Thị Ánh Đào'],
      [2, 'good', 'signaturesAfter', 'Trần Văn Ốc'],
      [3, 'good', 'wholeFile', 'Nguyễn Thị Ánh Đào'],
    ]);
  });

  it('carries the issuer’s name byte for byte, however it is spelled', async () => {
    const cms = await cadesSignature(pdf, first);
    const { issuer, serial } = certificateIds(first.certificate);
    expect(cms.includes(Buffer.concat([issuer, serial]))).toBe(true);
    expect(cms.includes(Buffer.from(first.certificate))).toBe(true);
  });

  it('holds no signing time of its own', async () => {
    const signingTime = Buffer.from('06092a864886f70d010905', 'hex');
    expect((await cadesSignature(pdf, first)).includes(signingTime)).toBe(false);
  });

  const refusal = async (input: Uint8Array, signer: Signer, texts = TEXTS) => {
    try {
      await signPdf(input, signer, texts, AT);
    } catch (error) {
      if (error instanceof SigningError) return error.fault;
      throw error;
    }
    return null;
  };

  it('refuses what it cannot sign, and says why', async () => {
    expect(await refusal(Buffer.from('%PDF-1.7 nonsense'), first)).toBe('pdfUnsupported');
    expect(await refusal(pdf, first, { ...TEXTS, reason: 'x'.repeat(401) })).toBe('textRefused');
    expect(await refusal(pdf, first, { ...TEXTS, name: '\ud800' })).toBe('textRefused');
    expect(await refusal(pdf, { ...first, rawSign: second.rawSign })).toBe('signatureWrong');
    const long = Array.from({ length: 20 }, () => first.certificate);
    expect(await refusal(pdf, { ...first, chain: long })).toBe('signatureTooLarge');
  });

  it('does not touch a file that it could extend only by breaking an earlier signature', async () => {
    const signed = await signPdf(pdf, first, TEXTS, AT);
    expect(await refusal(Buffer.concat([signed, Buffer.from('\r\n')]), second)).toBe('pdfUnsupported');
  });
});

const forPdfsig = needTools('pdfsig', 'certutil');
describe.skipIf(forPdfsig.missing.length > 0)(`pdfsig${forPdfsig.why}`, () => {
  it('agrees on both signers, the names, the type and what is covered', async () => {
    const signed = await signPdf(await signPdf(pdf, first, TEXTS, AT), second, TEXTS, AT);
    const said = pdfsig(signed, pems());
    expect(said.match(/Signature is Valid\./g)).toHaveLength(2);
    expect(said.match(/Certificate is Trusted\./g)).toHaveLength(2);
    expect(said.match(/Signature Type: ETSI\.CAdES\.detached/g)).toHaveLength(2);
    expect(said).toContain('Certificate Common Name: Nguyễn Thị Ánh Đào');
    expect(said).toContain('Certificate Common Name: Trần Văn Ốc');
    expect(said.match(/Not total document signed/g)).toHaveLength(1);
  });

  it('agrees that a changed byte breaks the signature', async () => {
    const signed = await signPdf(pdf, first, TEXTS, AT);
    signed[100] = (signed[100] ?? 0) ^ 1;
    expect(pdfsig(signed, pems())).toContain('Digest Mismatch');
    expect((await verifyPdf(signed, { roots: roots() }, NOW))[0]?.integrity).toEqual({
      kind: 'broken',
      fault: 'digestMismatch',
    });
  });

  it('agrees that bytes behind the signature are not part of it', async () => {
    const signed = Buffer.concat([await signPdf(pdf, first, TEXTS, AT), Buffer.from('\n% thêm')]);
    const said = pdfsig(signed, pems());
    expect(said).toContain('Signature is Valid.');
    expect(said).toContain('Not total document signed');
    expect((await verifyPdf(signed, { roots: roots() }, NOW))[0]).toMatchObject({
      overall: 'caution',
      integrity: { kind: 'intact' },
      coverage: 'contentAfter',
    });
  });

  it('agrees about a signer whom nobody vouches for', async () => {
    const signed = await signPdf(pdf, second, TEXTS, AT);
    const [rsaOnly = ''] = pems();
    expect(pdfsig(signed, [rsaOnly])).not.toContain('Certificate is Trusted');
    const [verdict] = await verifyPdf(signed, { roots: [certificateDer(rsaRoot)] }, NOW);
    expect(verdict).toMatchObject({ overall: 'caution', integrity: { kind: 'intact' }, chain: 'untrusted' });
  });
});

const forOpenssl = needTools('openssl');
describe.skipIf(forOpenssl.missing.length > 0)(`openssl cms -cades${forOpenssl.why}`, () => {
  it('agrees on an RSA chain of three and on an ECDSA signer', async () => {
    const signed = await signPdf(await signPdf(pdf, first, TEXTS, AT), second, TEXTS, AT);
    for (const [index, root] of pems().entries()) {
      const { before, after, contents } = holeOf(signed, index);
      expect(opensslCms(contents, Buffer.concat([before, after]), root)).toContain('CAdES Verification successful');
    }
  });

  it('agrees that other content was not signed', async () => {
    const { contents } = holeOf(await signPdf(pdf, first, TEXTS, AT), 0);
    expect(opensslCms(contents, pdf, pems()[0] ?? '')).toContain('verification failure');
  });
});
