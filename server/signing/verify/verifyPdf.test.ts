import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { cadesSignature } from '../cadesSignature.ts';
import { SIGNING_SENTENCES } from '../sentences.ts';
import { signPdf } from '../signPdf.ts';
import { makePdf } from '../testing/makePdf.ts';
import { certificateDer, type KeyPair, testAuthority, testLeaf, testSigner } from '../testing/testAuthority.ts';
import { testCrl } from '../testing/testCrl.ts';
import { verdictLines } from '../verdictLines.ts';
import { findSignatures } from './findSignatures.ts';
import { type TrustStore, verifyPdf } from './verifyPdf.ts';

const NOW = Math.floor(Date.now() / 1000) * 1000;
const DAY_MS = 86_400_000;
const TEXTS = { reason: 'Ký biên bản', name: 'Đào', location: 'Đồng Nai' };

let pdf: Buffer;
let root: KeyPair;
let leaf: KeyPair;
let signed: Buffer;
let trust: TrustStore;
beforeAll(async () => {
  pdf = await makePdf();
  root = await testAuthority('CN=Cơ quan chứng thực');
  leaf = await testLeaf(root);
  signed = await signPdf(pdf, await testSigner(leaf), TEXTS, NOW);
  trust = { roots: [certificateDer(root)] };
});

const signWith = async (pair: KeyPair, chain: readonly KeyPair[] = []) =>
  signPdf(pdf, await testSigner(pair, chain), TEXTS, NOW);
const verdictOf = async (bytes: Uint8Array, store = trust, now = NOW) => (await verifyPdf(bytes, store, now))[0];
const flipped = (bytes: Buffer, position: number) => {
  const copy = Buffer.from(bytes);
  copy[position] = (copy[position] ?? 0) ^ 1;
  return copy;
};
const found = (bytes: Buffer) => {
  const [first] = findSignatures(bytes);
  if (first === undefined || first.contents === null) throw new Error('no signature');
  return first;
};
/** `bytes` with another CMS in the place of the first signature. */
const withCms = (bytes: Buffer, cms: Uint8Array) => {
  const { before, after, contents } = found(bytes);
  const hole = Buffer.concat([cms, Buffer.alloc(contents.length - cms.length)]).toString('hex');
  return Buffer.concat([before, Buffer.from(`<${hole}>`), after]);
};

describe('integrity', () => {
  it('says nothing of a file that is not signed', async () => {
    expect(await verifyPdf(pdf, trust, NOW)).toEqual([]);
  });

  it('finds a changed byte before and behind the signature', async () => {
    const broken = { overall: 'bad', integrity: { kind: 'broken', fault: 'digestMismatch' } };
    expect(await verdictOf(flipped(signed, 200))).toMatchObject(broken);
    expect(await verdictOf(flipped(signed, signed.length - 8))).toMatchObject(broken);
  });

  it('finds a signature that was moved to another paper', async () => {
    const other = await signPdf(await makePdf('Một văn bản khác'), await testSigner(leaf), TEXTS, NOW);
    const moved = withCms(other, found(signed).contents);
    expect(await verdictOf(moved)).toMatchObject({ overall: 'bad', integrity: { fault: 'digestMismatch' } });
  });

  it('finds a certificate that was exchanged for another of the same name and key', async () => {
    const { before, after } = found(signed);
    const content = Buffer.concat([before, after]);
    const twin = await x509.X509CertificateGenerator.create({
      serialNumber: leaf.certificate.serialNumber,
      subject: 'CN=Người khác',
      issuer: root.certificate.subjectName,
      notBefore: leaf.certificate.notBefore,
      notAfter: leaf.certificate.notAfter,
      publicKey: leaf.certificate.publicKey,
      signingKey: root.privateKey,
      signingAlgorithm: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
      extensions: [],
    });
    const own = await cadesSignature(content, await testSigner(leaf));
    const forger = await testSigner({ certificate: twin, privateKey: leaf.privateKey });
    const forged = await cadesSignature(content, forger);
    // The forger's certificate under the attributes of the true one.
    const attributes = (cms: Buffer) => cms.subarray(cms.lastIndexOf(Buffer.from('06092a864886f70d010903', 'hex')));
    const mixed = Buffer.concat([forged.subarray(0, forged.length - attributes(forged).length), attributes(own)]);
    expect(await verdictOf(withCms(signed, mixed))).toMatchObject({
      overall: 'bad',
      integrity: { kind: 'broken', fault: 'certificateMismatch' },
    });
  });

  it('refuses what is hidden behind the signature in its own place', async () => {
    const { before, after, contents } = found(signed);
    const hidden = Buffer.from(contents);
    hidden.write('không ai ký', contents.length - 20);
    const hole = Buffer.from(`<${hidden.toString('hex')}>`);
    expect(await verdictOf(Buffer.concat([before, hole, after]))).toMatchObject({ integrity: { fault: 'malformed' } });
  });

  it.each([
    ['that does not begin at the start', (range: number[]) => [1, ...range.slice(1)]],
    ['that leaves more than the signature out', ([a = 0, b = 0, c = 0, d = 0]: number[]) => [a, b - 40, c, d]],
    ['that ends behind the file', ([a = 0, b = 0, c = 0, d = 0]: number[]) => [a, b, c, d + 50]],
    ['that runs backwards', ([a = 0, b = 0, c = 0, d = 0]: number[]) => [a, c, b, d]],
  ])('refuses a range %s', async (_, change) => {
    const text = signed.toString('latin1');
    const forged = text.replace(/\/ByteRange \[([\d ]+?)\]/, (whole, numbers: string) =>
      `/ByteRange [${change(numbers.trim().split(' ').map(Number)).join(' ')}]`.padEnd(whole.length),
    );
    expect(forged).not.toBe(text);
    expect(await verdictOf(Buffer.from(forged, 'latin1'))).toMatchObject({
      overall: 'bad',
      integrity: { fault: 'malformed' },
      signer: null,
    });
  });

  it('never fails, and never believes anything else, whatever byte of the file is changed', async () => {
    const { before, contents } = found(signed);
    const { length } = contents.subarray(0, contents.findLastIndex((byte) => byte !== 0) + 1);
    const inSignature = fc.integer({ min: before.length + 1, max: before.length + length * 2 });
    const anywhere = fc.integer({ min: 0, max: signed.length - 1 });
    const original = await verifyPdf(signed, trust, NOW);
    await fc.assert(
      fc.asyncProperty(fc.oneof(inSignature, anywhere), fc.integer({ min: 1, max: 255 }), async (position, mask) => {
        const copy = Buffer.from(signed);
        copy[position] = (copy[position] ?? 0) ^ mask;
        const good = (await verifyPdf(copy, trust, NOW)).filter(({ overall }) => overall === 'good');
        if (good.length === 0) return;
        // Parts of the envelope, as its version, are signed by nobody and say nothing. What is signed is as it was.
        expect(good).toEqual(original);
        expect([found(copy).before, found(copy).after]).toEqual([found(signed).before, found(signed).after]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('coverage', () => {
  it('says that content was added after signing', async () => {
    const longer = Buffer.concat([signed, Buffer.from('\n% thêm\n')]);
    expect(await verdictOf(longer)).toMatchObject({
      overall: 'caution',
      integrity: { kind: 'intact' },
      coverage: 'contentAfter',
    });
  });

  it('does not take a page that was exchanged beneath a later signature for a signature alone', async () => {
    const page = /(\d+) 0 obj\n<<[^>]*\/Type \/Page\n/.exec(signed.toString('latin1'));
    const update = `\n${page?.[1] ?? '3'} 0 obj\n<< /Type /Page >>\nendobj\n`;
    const xref = signed.length + update.length;
    const root = /\/Root (\d+ 0 R)/.exec(signed.toString('latin1'))?.[1];
    const size = /\/Size (\d+)/.exec(signed.toString('latin1'))?.[1];
    const previous = /startxref\s+(\d+)\s+%%EOF$/.exec(signed.toString('latin1').trimEnd())?.[1];
    const entry = `${String(signed.length + 1).padStart(10, '0')} 00000 n `;
    const table = `xref\n0 1\n0000000000 65535 f \n${page?.[1] ?? '3'} 1\n${entry}\n`;
    const trailer = `trailer\n<<\n/Size ${size}\n/Root ${root}\n/Prev ${previous}\n>>\nstartxref\n${xref}\n%%EOF`;
    const altered = Buffer.concat([signed, Buffer.from(update + table + trailer)]);
    const twice = await signPdf(altered, await testSigner(leaf), TEXTS, NOW);
    const verdicts = await verifyPdf(twice, trust, NOW);
    expect(verdicts.map(({ coverage, overall }) => [coverage, overall])).toEqual([
      ['contentAfter', 'caution'],
      ['wholeFile', 'good'],
    ]);
  });
});

describe('the chain', () => {
  it('leads over authorities that came along, or that were imported', async () => {
    const between = await testAuthority('CN=Cấp dưới', 'ec', root);
    const below = await testLeaf(between, { kind: 'ec' });
    expect(await verdictOf(await signWith(below, [between]))).toMatchObject({ overall: 'good', chain: 'trusted' });
    const alone = await signWith(below);
    expect(await verdictOf(alone)).toMatchObject({ overall: 'caution', chain: 'untrusted' });
    const store = { ...trust, intermediates: [certificateDer(between)] };
    expect(await verdictOf(alone, store)).toMatchObject({ overall: 'good', chain: 'trusted' });
  });

  it('is not believed because a root of the same name came along', async () => {
    const impostor = await testAuthority('CN=Cơ quan chứng thực');
    expect(await verdictOf(await signWith(await testLeaf(impostor), [impostor]))).toMatchObject({ chain: 'untrusted' });
  });

  it('cannot be led through a certificate that is no authority', async () => {
    const below = await testLeaf(leaf, { subject: 'CN=Kẻ mạo danh' });
    expect(await verdictOf(await signWith(below, [leaf]))).toMatchObject({ chain: 'untrusted' });
  });

  it('says so when the certificate is over now and was valid at the claimed time', async () => {
    const later = NOW + 400 * DAY_MS;
    expect(await verdictOf(signed, trust, later)).toMatchObject({ overall: 'caution', chain: 'expired' });
  });

  it('is not trusted before its certificate begins', async () => {
    const future = await testLeaf(root, { from: NOW + DAY_MS });
    expect(await verdictOf(await signWith(future))).toMatchObject({ chain: 'untrusted' });
  });

  it.each([
    ['a client of TLS, as a terminal is', { usages: ['1.3.6.1.5.5.7.3.2'] }],
    ['agreeing on keys', { keyUsage: x509.KeyUsageFlags.keyAgreement }],
  ])('does not let a certificate for %s sign papers', async (_, options) => {
    const pair = await testLeaf(root, options);
    expect(await verdictOf(await signWith(pair))).toMatchObject({ overall: 'caution', chain: 'notForSigning' });
  });

  it('lets a certificate that limits its purposes not at all sign papers', async () => {
    expect(await verdictOf(await signWith(await testLeaf(root, { usages: [] })))).toMatchObject({ chain: 'trusted' });
  });
});

describe('revocation', () => {
  const at = NOW - DAY_MS;
  const revocation = async (...lists: readonly Uint8Array[]) =>
    (await verdictOf(signed, { ...trust, revocationLists: lists }))?.revocation;

  it('is not checked without lists, as on an isolated network', async () => {
    expect(await revocation()).toEqual({ kind: 'notChecked' });
  });

  it('is looked up in an imported list of the issuer', async () => {
    const until = NOW + DAY_MS;
    const clean = await testCrl({ issuer: root, revoked: [], from: at, until });
    expect(await revocation(clean)).toEqual({ kind: 'notRevoked', asOf: at });
    const list = await testCrl({ issuer: root, revoked: [{ of: leaf, at }], from: at + 1000, until });
    expect(await revocation(clean, list)).toEqual({ kind: 'revoked', at });
    const verdict = await verdictOf(signed, { ...trust, revocationLists: [list] });
    expect(verdict?.overall).toBe('bad');
  });

  it('does not take a list of changes for the whole', async () => {
    const [from, until] = [at, NOW + DAY_MS];
    const changes = await testCrl({ issuer: root, revoked: [], from, until, isPartial: true });
    expect(await revocation(changes)).toEqual({ kind: 'notChecked' });
    const change = await testCrl({ issuer: root, revoked: [{ of: leaf, at }], from, until, isPartial: true });
    expect(await revocation(change)).toEqual({ kind: 'revoked', at });
  });

  it('does not count a list that is over, unreadable, or of somebody else with the same name', async () => {
    const impostor = await testAuthority('CN=Cơ quan chứng thực');
    const over = await testCrl({ issuer: root, revoked: [], from: at, until: NOW - 1000 });
    const forged = await testCrl({ issuer: impostor, revoked: [], from: at, until: NOW + DAY_MS });
    expect(await revocation(over, forged, Buffer.from('nonsense'))).toEqual({ kind: 'notChecked' });
  });
});

describe('verdictLines', () => {
  it('says four findings in Vietnamese and in English', async () => {
    const verdict = await verdictOf(Buffer.concat([signed, Buffer.from('\n')]));
    if (verdict === undefined) throw new Error('no verdict');
    expect(
      verdictLines(verdict, SIGNING_SENTENCES.vi, String).map(({ label, sentence }) => `${label}: ${sentence}`),
    ).toEqual([
      'Toàn vẹn: Nội dung được ký không thay đổi.',
      'Chuỗi tin cậy: Chứng thư số do tổ chức được tin cậy cấp.',
      'Thu hồi: Chưa kiểm tra thu hồi (mạng cô lập).',
      'Phạm vi: Có nội dung thêm sau khi ký; phần thêm không thuộc chữ ký này.',
    ]);
    const revoked = { ...verdict, revocation: { kind: 'revoked', at: NOW } } as const;
    const lines = verdictLines(revoked, SIGNING_SENTENCES.en, (at) => new Date(at).toISOString());
    expect(lines[2]?.sentence).toBe(`The certificate was revoked at ${new Date(NOW).toISOString()}.`);
  });
});
