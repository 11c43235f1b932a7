import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IntakeTicket } from '../../core/intake/intakeState.ts';
import { type FileStore, openFileStore } from '../files/openFileStore.ts';
import { findPoppler } from '../files/poppler.ts';
import { testPdf } from '../files/testPdf.ts';
import { Intake, IntakeFull, type Kept } from './Intake.ts';
import { INTAKE_LIMITS } from './limits.ts';
import type { Converted, Converter } from './openConverter.ts';
import type { NoSandbox } from './Sandbox.ts';
import { docx, xlsx } from './testing/officeFiles.ts';
import { textPdf } from './testing/rawPdf.ts';

const silent = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
const poppler = await findPoppler();
const PDF = textPdf('What LibreOffice has made of it');
const MADE = { kind: 'pdf', scattered: false } as const;

let dir: string;
let files: FileStore;
let now: number;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'room-intake-'));
  files = await openFileStore(dir, silent, null, poppler);
  now = 0;
});
afterEach(() => rm(dir, { recursive: true, force: true }));

/** A converter that waits for the test's word, then makes `pdf`, or nothing. */
function heldConverter(outcome: Converted = MADE, pdf: Buffer = PDF) {
  const held = Promise.withResolvers<void>();
  const convert: Converter['convert'] = async ({ to, signal }) => {
    const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    await Promise.race([held.promise, aborted]);
    if (signal.aborted) return { kind: 'refused', code: 'conversion-failed' };
    if (outcome.kind === 'pdf') await writeFile(to, pdf);
    return outcome;
  };
  return { convert, go: () => held.resolve() };
}

const intakeWith = (converter: Converter | NoSandbox, waitingPerSession = 10) =>
  new Intake({
    files,
    converter: Promise.resolve(converter),
    poppler,
    ocr: Promise.resolve(false),
    log: silent,
    now: () => now,
    waitingPerSession,
  });
const attached = () => vi.fn(async (kept: Kept) => ({ status: 201, body: { paper: kept.file.sha256 } }));
const arrival = (bytes: Buffer, attach = attached(), session = 'desk') => ({
  session,
  name: 'Tờ trình.docx',
  body: Readable.from([bytes]),
  limit: 1_000_000,
  attach,
});
const ticketOf = (body: unknown) => IntakeTicket.parse(body).intake;
const settled = (intake: Intake, id: string) =>
  vi.waitFor(
    () => {
      const state = intake.stateOf('desk', id);
      expect(['done', 'refused']).toContain(state?.kind);
      return state;
    },
    { timeout: 30_000 },
  );

describe('a PDF', () => {
  it('is kept and attached at once, whatever it is called', async () => {
    const attach = attached();
    const answer = await intakeWith('noOffice').take(arrival(testPdf(2), attach));
    expect(answer.status).toBe(201);
    expect(attach.mock.calls[0]?.[0]).toMatchObject({ source: null, file: { pages: 2 } });
  });
});

describe('another file', () => {
  const bytes = docx('Tờ trình');

  it('waits for its turn, is converted, checked and attached with its original, byte for byte', async () => {
    const converter = heldConverter();
    const intake = intakeWith(converter);
    const attach = attached();
    const first = ticketOf((await intake.take(arrival(bytes, attach))).body);
    const second = ticketOf((await intake.take(arrival(xlsx(1, 1)))).body);
    await vi.waitFor(() => expect(intake.stateOf('desk', first)).toEqual({ kind: 'converting' }));
    expect(intake.stateOf('desk', second)).toEqual({ kind: 'queued', ahead: 1 });
    converter.go();
    const state = await settled(intake, first);
    const kept = attach.mock.calls[0]?.[0];
    expect(state).toEqual({ kind: 'done', answer: { paper: kept?.file.sha256 } });
    expect(kept?.source).toEqual({
      sha256: createHash('sha256').update(bytes).digest('hex'),
      size: bytes.length,
      name: 'Tờ trình.docx',
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    });
    expect(await files.read(kept?.source?.sha256 ?? '', 'source')).toEqual(bytes);
    expect(await files.read(kept?.file.sha256 ?? '', 'original')).toEqual(PDF);
    await settled(intake, second);
    expect(await readdir(join(dir, 'incoming'))).toEqual([]);
  });

  it('is told of only to the session that brought it', async () => {
    const intake = intakeWith(heldConverter());
    const id = ticketOf((await intake.take(arrival(bytes))).body);
    expect(intake.stateOf('another', id)).toBeNull();
    expect(intake.stateOf('desk', 'another')).toBeNull();
    await intake.stop();
  });

  it.each(['conversion-failed', 'conversion-timeout'] as const)(
    'is refused as %s and nothing is kept',
    async (code) => {
      const converter = heldConverter({ kind: 'refused', code });
      const intake = intakeWith(converter);
      const attach = attached();
      const id = ticketOf((await intake.take(arrival(bytes, attach))).body);
      converter.go();
      expect(await settled(intake, id)).toEqual({ kind: 'refused', code });
      expect(attach).not.toHaveBeenCalled();
      expect(files.pdfs()).toEqual([]);
      expect(await readdir(dir)).toEqual(['incoming']);
    },
  );

  it('is refused as not converted when what came out is no PDF with pages', async () => {
    const converter = heldConverter(MADE, testPdf(3).subarray(0, 200));
    const intake = intakeWith(converter);
    const id = ticketOf((await intake.take(arrival(bytes))).body);
    converter.go();
    expect(await settled(intake, id)).toEqual({ kind: 'refused', code: 'conversion-failed' });
  });

  it('is refused for the reason that the room gives', async () => {
    const converter = heldConverter();
    const intake = intakeWith(converter);
    const attach = vi.fn(async () => ({ status: 409, body: { error: { code: 'meetingEnded' } } }));
    const id = ticketOf((await intake.take({ ...arrival(bytes), attach })).body);
    converter.go();
    expect(await settled(intake, id)).toEqual({ kind: 'refused', code: 'meetingEnded' });
  });

  it('carries the warnings that the desk should see before it releases it', async () => {
    const converter = heldConverter({ kind: 'pdf', scattered: true });
    const intake = intakeWith(converter);
    const attach = attached();
    const id = ticketOf((await intake.take(arrival(docx('Tê tr×nh', { font: '.VnTime' }), attach))).body);
    converter.go();
    await settled(intake, id);
    expect(attach.mock.calls[0]?.[0].warnings).toEqual(['legacyFonts', 'scatteredPages']);
  });

  it.each(['noOffice', 'noSandbox'] as const)('is refused at once where there is no converter: %s', async (why) => {
    const intake = intakeWith(why);
    await expect(intake.take(arrival(bytes))).rejects.toMatchObject({ code: 'no-converter' });
    expect(await intake.capabilities()).toMatchObject({ conversion: why });
    expect(await readdir(join(dir, 'incoming'))).toEqual([]);
  });

  it('is turned away when too many of one session wait', async () => {
    const intake = intakeWith(heldConverter(), 2);
    for (let n = 0; n < 2; n += 1) await intake.take(arrival(bytes));
    await expect(intake.take(arrival(bytes))).rejects.toBeInstanceOf(IntakeFull);
    expect((await intake.take(arrival(bytes, attached(), 'another'))).status).toBe(202);
    await intake.stop();
  });

  it('is forgotten after a while', async () => {
    const converter = heldConverter();
    const intake = intakeWith(converter);
    converter.go();
    const id = ticketOf((await intake.take(arrival(bytes))).body);
    await settled(intake, id);
    now += INTAKE_LIMITS.keptMs + 1;
    const later = ticketOf((await intake.take(arrival(bytes))).body);
    expect(intake.stateOf('desk', id)).toBeNull();
    await settled(intake, later);
  });
});

describe.skipIf(poppler === null)('a paper without letters', () => {
  it('is marked as one, and one with letters is not', async () => {
    const attach = attached();
    await intakeWith('noOffice').take(arrival(testPdf(3), attach));
    await intakeWith('noOffice').take(arrival(PDF, attach));
    expect(attach.mock.calls.map(([kept]) => kept.warnings)).toEqual([['noText'], []]);
  });
});
