import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { act, pollSetup } from '../../core/testing/hall.ts';
import { actor, MEETING, OTHER_ROOM } from '../../core/testing/world.ts';
import { makeKeyPair } from '../../proof/sign/ed25519.ts';
import { ready } from '../../proof/sign/sodium.ts';
import { startTestServer, type TestServer, TOKENS } from '../http/testing/testServer.ts';
import { readPdf } from '../papers/testing/readPdf.ts';
import { GOOD_TEMPLATE, wordFile } from '../papers/testing/sampleTemplate.ts';
import { RecordError } from '../record/RecordError.ts';
import type { RoomLoop } from '../room/room.ts';
import { hallDisk, openLoop } from '../room/testing/hallRoom.ts';
import { heldLedger } from '../room/testing/ledgers.ts';
import { quietLog } from '../room/testing/quietLog.ts';
import { signPdf } from '../signing/signPdf.ts';
import { makeP12 } from '../signing/testing/makeP12.ts';
import { needTools, pdfsig } from '../signing/testing/oracles.ts';
import { type KeyPair, testAuthority, testLeaf, testSigner } from '../signing/testing/testAuthority.ts';
import { OfficeShelf } from './OfficeShelf.ts';
import { PaperDesk } from './PaperDesk.ts';
import type { PapersPort } from './PapersPort.ts';

const PASSWORD = 'mật khẩu của Đào';
const tools = needTools('openssl', 'pdfsig');

const Verdict = z.object({
  sha256: z.string(),
  verdicts: z.array(z.object({ overall: z.string(), chain: z.string(), coverage: z.string() })),
  signatures: z.array(
    z.object({ signer: z.string(), overall: z.string(), lines: z.array(z.object({ sentence: z.string() })) }),
  ),
});
const Problem = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

describe('papers by http', () => {
  let server: TestServer;
  let loop: RoomLoop;
  let dir: string;
  let desk: PaperDesk;

  /** The desk comes after the server whose trust and files it uses. */
  const later: PapersPort = {
    status: (...of) => desk.status(...of),
    paper: (...of) => desk.paper(...of),
    sign: (...of) => desk.sign(...of),
    takeSigned: (...of) => desk.takeSigned(...of),
    verdict: (...of) => desk.verdict(...of),
    verdictPage: (...of) => desk.verdictPage(...of),
    takeTemplate: (...of) => desk.takeTemplate(...of),
    removeTemplate: () => desk.removeTemplate(),
  };
  const bundles = {
    // biome-ignore lint/correctness/useYield: it fails before its first piece
    async *record(): AsyncGenerator<Uint8Array, void, undefined> {
      throw new RecordError('no checkpoint yet');
    },
    async *file(): AsyncGenerator<Uint8Array, void, undefined> {
      yield Buffer.from('first ');
      yield Buffer.from('second');
    },
  };
  const session = (id: string, role: 'secretary' | 'seat', roomId?: string) => ({
    kind: 'openSession' as const,
    session: {
      id,
      role,
      roomId: roomId ?? actor('chair').roomId,
      tokenHash: createHash('sha256').update(id).digest('hex'),
      accountId: null,
      personId: null,
      placeId: null,
      terminalId: null,
      openedAt: 0,
    },
  });

  beforeAll(async () => {
    await ready();
    const disk = await hallDisk(3, [
      ['secretary', act.savePoll(pollSetup('a', { title: 'Thông qua nghị quyết' }))],
      ['secretary', act.savePoll(pollSetup('later'))],
      ['chair', act.openPoll('a')],
      ['chair', act.closePoll('a')],
      ['door', session('session-1', 'secretary')],
    ]);
    loop = await openLoop(heldLedger(disk, false), { now: () => Date.now() });
    server = await startTestServer({ papers: later, bundles });
    dir = await mkdtemp(join(tmpdir(), 'paper-desk-'));
    desk = new PaperDesk({
      loop,
      files: server.files,
      trust: server.trust,
      office: new OfficeShelf(dir),
      evidence: async () => ({ publicKey: makeKeyPair(new Uint8Array(32)).publicKey, notes: [], witnesses: [] }),
      log: quietLog,
    });
  });
  afterAll(async () => {
    await server.close();
    await rm(dir, { recursive: true });
  });

  const ask = (path: string, question = {}) =>
    server.ask(`/meetings/${MEETING}/papers${path}`, { token: TOKENS.secretary, ...question });
  const sign = (p12: Buffer, password: string) =>
    ask('/voteReport.pdf/signatures?poll=a', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: Buffer.from(JSON.stringify({ p12: p12.toString('base64'), password })),
    });
  const verdictOf = async (path: string) => Verdict.parse(JSON.parse((await ask(path)).body.toString('utf8')));
  const problemOf = (body: Buffer) => Problem.parse(JSON.parse(body.toString('utf8'))).error;

  it('gives every paper in its formats, PDFs with the seal of the room', async () => {
    const report = await ask('/voteReport.pdf?poll=a');
    expect(report.status).toBe(200);
    expect(report.headers['content-disposition']).toMatch(/^attachment; filename="[a-z0-9-]+\.pdf"$/);
    expect((await readPdf(report.body)).text).toContain('Thông qua nghị quyết');
    const verdict = await verdictOf('/voteReport.pdf/verdict?poll=a');
    expect(verdict.verdicts).toEqual([{ overall: 'good', chain: 'trusted', coverage: 'wholeFile' }]);
    const results = await ask('/results.csv');
    expect(results.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(results.body.toString('utf8')).toContain('Thông qua nghị quyết');
    const press = await ask('/press.txt?poll=a');
    expect(press.body.toString('utf8')).toMatch(/^Có 0 ủy viên tham gia biểu quyết/);
  });

  it('[P-1] refuses everybody else, other meetings, and what has no result, in words', async () => {
    const seat = await ask('/minutes.pdf', { token: TOKENS.seat });
    expect([seat.status, problemOf(seat.body).code]).toEqual([403, 'notAllowed']);
    const elsewhere = await server.ask('/meetings/elsewhere/papers', { token: TOKENS.secretary });
    expect([elsewhere.status, problemOf(elsewhere.body).code]).toEqual([404, 'unknownMeeting']);
    const early = await ask('/voteReport.pdf?poll=later');
    expect([early.status, problemOf(early.body).message]).toEqual([
      409,
      'Lần biểu quyết này chưa có kết quả. Văn bản lập được khi đã đóng và có kết quả.',
    ]);
    for (const path of ['/voteReport.pdf', '/voteReport.xlsx?poll=a', '/secrets.pdf', '/minutes.pdf/verdict/more'])
      expect((await ask(path)).status).toBe(404);
    const own = await ask('/ownMinutes.docx?lang=en');
    expect(problemOf(own.body).message).toBe('There is no template of the office yet. Upload one first.');
  });

  it('streams the file of record, and says in words where none can be made', async () => {
    const file = await server.ask(`/meetings/${MEETING}/file.zip`, { token: TOKENS.secretary });
    expect([file.status, file.headers['content-type'], file.body.toString()]).toEqual([
      200,
      'application/zip',
      'first second',
    ]);
    const record = await server.ask(`/meetings/${MEETING}/record.json`, { token: TOKENS.secretary });
    expect([record.status, problemOf(record.body).code]).toEqual([409, 'noRecord']);
    const seat = await server.ask(`/meetings/${MEETING}/file.zip`, { token: TOKENS.seat });
    expect(seat.status).toBe(403);
    const elsewhere = await server.ask('/meetings/elsewhere/file.zip', { token: TOKENS.secretary });
    expect(elsewhere.status).toBe(404);
  });

  it('[P-3] gives nothing to the desk of another room', async () => {
    await loop.submit({ actor: actor('door'), id: null, command: session('session-9', 'secretary', OTHER_ROOM) });
    await expect(desk.status({ session: 'session-9', role: 'secretary' }, MEETING)).rejects.toThrow('unknownMeeting');
  });

  it.skipIf(tools.missing.length > 0)(
    `is signed by several people, one after the other${tools.why}`,
    async () => {
      const root = await testAuthority('CN=Gốc quốc gia Việt Nam,C=VN');
      const first = await makeP12(await testLeaf(root), [root], PASSWORD);
      const second = await makeP12(await testLeaf(root, { kind: 'ec', subject: 'CN=Trần Văn Ốc' }), [root], PASSWORD);

      const wrong = await sign(first, 'sai');
      expect([wrong.status, problemOf(wrong.body)]).toEqual([
        422,
        { code: 'signingFailed', message: 'Mật khẩu của tệp P12 không đúng.' },
      ]);
      expect(JSON.parse((await ask('')).body.toString('utf8'))).toMatchObject({ isSealed: true, signed: [] });

      expect((await sign(first, PASSWORD)).status).toBe(201);
      expect((await sign(second, PASSWORD)).status).toBe(201);
      const { signed } = z
        .object({
          signed: z.array(z.object({ sha256: z.string(), signatures: z.array(z.object({ name: z.string() })) })),
        })
        .parse(JSON.parse((await ask('')).body.toString('utf8')));
      expect(signed.map(({ signatures }) => signatures.map(({ name }) => name))).toEqual([
        ['Nguyễn Thị Ánh Đào', 'Trần Văn Ốc'],
      ]);

      const paper = await ask('/voteReport.pdf?poll=a');
      expect(createHash('sha256').update(paper.body).digest('hex')).toBe(signed[0]?.sha256);
      const said = pdfsig(paper.body, [root.certificate.toString('pem')]);
      expect(said.match(/Signature is Valid\./g)).toHaveLength(3);

      const verdict = await verdictOf('/voteReport.pdf/verdict?poll=a');
      expect(verdict.signatures.map(({ signer }) => signer)).toEqual([
        'Niêm phong kỹ thuật của hệ thống Nghị Sự',
        'Nguyễn Thị Ánh Đào',
        'Trần Văn Ốc',
      ]);
      // Nobody has imported the root: what was signed stands, and the reader is told.
      expect(verdict.verdicts.map(({ overall }) => overall)).toEqual(['good', 'caution', 'caution']);
      expect((await verdictOf('/voteReport.pdf/verdict?poll=a&fresh=1')).verdicts).toHaveLength(1);

      const page = await readPdf((await ask('/voteReport.pdf/verdict?poll=a&page=1')).body);
      expect(page.text).toContain('KẾT QUẢ KIỂM TRA CHỮ KÝ SỐ');
      expect(page.text).toContain('Trần Văn Ốc: Cần xem xét');

      const [name] = (await desk.papersOfRecord(MEETING))
        .map(({ name }) => name)
        .filter((each) => each.includes('da-ky'));
      expect(name).toMatch(/bao-cao-ket-qua.*-da-ky\.pdf$/);
    },
    300_000,
  );

  it('takes back a paper that was signed elsewhere, and nothing that is more or less than that', async () => {
    const root = await testAuthority('CN=Gốc quốc gia Việt Nam,C=VN');
    const [first, second] = [await testLeaf(root), await testLeaf(root, { kind: 'ec', subject: 'CN=Trần Văn Ốc' })];
    const at = Math.floor(Date.now() / 1000) * 1000;
    const signedBy = async (pdf: Buffer, pair: KeyPair) =>
      signPdf(pdf, await testSigner(pair), { reason: 'Ký', name: 'Đào', location: '' }, at);
    const bring = (body: Buffer, token: string = TOKENS.secretary) =>
      ask('/annex.pdf/signed', { token, method: 'POST', headers: { 'Content-Type': 'application/pdf' }, body });
    const refusal = async (body: Buffer) => problemOf((await bring(body)).body).code;
    const flipped = (pdf: Buffer, place: number) => Buffer.from(pdf).fill((pdf[place] ?? 0) ^ 1, place, place + 1);

    const paper = (await ask('/annex.pdf')).body;
    const signed = await signedBy(paper, first);
    // The last digit of what the signature holds, before the zeros that fill its place.
    const inSignature = signed.lastIndexOf('/Contents <') + 2000;
    expect(await refusal(paper)).toBe('notSigned');
    expect(await refusal(Buffer.from('không phải PDF'))).toBe('otherPaper');
    expect(await refusal(await signedBy((await ask('/minutes.pdf')).body, first))).toBe('otherPaper');
    expect(await refusal(flipped(signed, inSignature))).toBe('badSignature');
    expect(await refusal(Buffer.concat([signed, Buffer.from('\n% thêm\n')]))).toBe('otherContent');
    const longer = Buffer.concat([paper, Buffer.from('% thêm\n%%EOF\n')]);
    expect(await refusal(await signedBy(longer, first))).toBe('otherContent');
    // Whoever can make the paper has not the room's seal.
    const bare = paper.subarray(0, paper.indexOf('%%EOF\n') + '%%EOF\n'.length);
    expect(await refusal(await signedBy(bare, first))).toBe('otherPaper');
    expect((await bring(Buffer.from('x'), TOKENS.seat)).status).toBe(403);
    expect(
      problemOf(
        (
          await ask('/annex.pdf/signed?lang=en', {
            method: 'POST',
            headers: { 'Content-Type': 'application/pdf' },
            body: paper,
          })
        ).body,
      ).message,
    ).toBe('Nobody has added a signature of their own to this file.');

    const taken = await bring(signed);
    expect([taken.status, JSON.parse(taken.body.toString('utf8'))]).toEqual([
      201,
      { sha256: createHash('sha256').update(signed).digest('hex'), signers: ['Nguyễn Thị Ánh Đào'] },
    ]);
    expect(await refusal(signed)).toBe('notSigned');
    // It would lose the signature that is in force.
    expect(await refusal(await signedBy(paper, second))).toBe('otherPaper');
    const twice = await signedBy(await signedBy((await ask('/annex.pdf')).body, second), first);
    expect(JSON.parse((await bring(twice)).body.toString('utf8'))).toMatchObject({
      signers: ['Trần Văn Ốc', 'Nguyễn Thị Ánh Đào'],
    });
    expect((await ask('/annex.pdf')).body.equals(twice)).toBe(true);
    const verdict = await verdictOf('/annex.pdf/verdict');
    expect(verdict.signatures.map(({ signer }) => signer).slice(1)).toEqual([
      'Nguyễn Thị Ánh Đào',
      'Trần Văn Ốc',
      'Nguyễn Thị Ánh Đào',
    ]);
    const { signed: noted } = JSON.parse((await ask('')).body.toString('utf8'));
    expect(JSON.stringify(noted)).toContain('"kind":"annex"');
  }, 300_000);

  it('takes a template that is right, names the faults of one that is not, and forgets it again', async () => {
    const put = (body: Buffer) =>
      server.ask('/papers/template?name=mau.docx', {
        token: TOKENS.secretary,
        method: 'POST',
        headers: { 'Content-Type': 'application/octet-stream' },
        body,
      });
    const bad = await put(await wordFile(['{khong_co}']));
    expect(bad.status).toBe(422);
    expect(bad.body.toString('utf8')).toContain('Không có trường {khong_co}.');
    expect((await put(await wordFile(GOOD_TEMPLATE))).status).toBe(201);
    expect((await ask('/ownMinutes.docx')).status).toBe(200);
    const gone = await server.ask('/papers/template', { token: TOKENS.secretary, method: 'DELETE' });
    expect(gone.status).toBe(204);
    expect((await ask('/ownMinutes.docx')).status).toBe(404);
  });
});
