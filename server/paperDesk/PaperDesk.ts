import { createHash, X509Certificate } from 'node:crypto';
import { Readable } from 'node:stream';
import { TEXT_LIMITS, tidy } from '../../core/base/fields.ts';
import { type PaperOfRecord, type SignedPaper, signedIndex } from '../../core/documents/paperOfRecord.ts';
import type { Meeting } from '../../core/meeting/meeting.ts';
import type { State } from '../../core/state.ts';
import { oneAtATime } from '../files/oneAtATime.ts';
import type { FileStore } from '../files/openFileStore.ts';
import type { Log } from '../log.ts';
import { checkOwnTemplate, makePapers } from '../papers/makePapers.ts';
import type { MeetingFile } from '../papers/meetingFile.ts';
import { PapersRefused } from '../papers/PapersRefused.ts';
import type { MadePaper, PaperOrder } from '../papers/paperOrder.ts';
import { pressText } from '../papers/pressText.ts';
import type { LogEvidence } from '../record/format.ts';
import { actorOf } from '../room/actorOf.ts';
import type { RoomLoop } from '../room/room.ts';
import { SigningError } from '../signing/SigningError.ts';
import { SIGNING_SENTENCES } from '../signing/sentences.ts';
import type { RoomTrust } from '../trust/RoomTrust.ts';
import { addedSigners } from './addedSigners.ts';
import { compareInThread, sealInThread, signInThread, verifyInThread } from './askSigningThread.ts';
import { checkedSignatures } from './checkedSignatures.ts';
import { createdAt } from './createdAt.ts';
import { meetingFileOf, paperHeadOf } from './meetingFileOf.ts';
import type { OfficeShelf } from './OfficeShelf.ts';
import { ordersOfRecord } from './ordersOfRecord.ts';
import { PaperFault } from './PaperFault.ts';
import type { PaperCaller, PapersPort, PaperVerdict, SigningWish } from './PapersPort.ts';
import { type PaperAddress, signable } from './paperAddress.ts';
import { paperTitle, plainTitle } from './paperTitle.ts';
import { withBallots } from './withBallots.ts';
import { withCheckpoints } from './withCheckpoints.ts';

/** Far more than any paper made here. */
const PAPER_BYTES = 64 * 1024 * 1024;
const SECOND_MS = 1000;
const REASON = 'Ký văn bản của cuộc họp';

export interface PaperDeskParts {
  readonly loop: Pick<RoomLoop, 'state' | 'clock' | 'submit' | 'ledger'>;
  readonly files: Pick<FileStore, 'put' | 'read'>;
  readonly trust: Pick<RoomTrust, 'systemSeal' | 'authority'>;
  readonly office: OfficeShelf;
  /** What the log has signed so far. */
  readonly evidence: () => Promise<LogEvidence>;
  readonly log: Log;
}

interface Found {
  readonly state: State;
  readonly meeting: Meeting;
}

/** Makes the papers of the room's meetings from their stored results, seals them, has them signed, and checks signatures. */
export class PaperDesk implements PapersPort {
  readonly #parts: PaperDeskParts;
  /** One at a time: papers of several screens at once would take the processor from the ballots. */
  readonly #making = oneAtATime();
  /** A signature goes onto the version with all signatures before it. */
  readonly #signing = oneAtATime();

  constructor(parts: PaperDeskParts) {
    this.#parts = parts;
  }

  async status(caller: PaperCaller, meetingId: string): ReturnType<PapersPort['status']> {
    const { meeting, state } = this.#found(caller, meetingId);
    const template = await this.#parts.office.template();
    return {
      template: template === null ? null : { name: template.name, at: template.at },
      isSealed: this.#parts.trust.systemSeal !== null,
      signed: meeting.signedPapers ?? [],
      head: paperHeadOf(meeting, state.bodies[meeting.setup.bodyId]?.family ?? 'party'),
    };
  }

  async paper(caller: PaperCaller, meetingId: string, address: PaperAddress, fresh: boolean): Promise<MadePaper> {
    return this.#paper(this.#found(caller, meetingId), address, fresh);
  }

  async sign(
    caller: PaperCaller,
    meetingId: string,
    address: PaperAddress,
    wish: SigningWish,
  ): ReturnType<PapersPort['sign']> {
    const paper = signable(address);
    if (paper === null) throw new PaperFault('unknownPaper');
    this.#found(caller, meetingId);
    return this.#signing(async () => {
      const { pdf, signer } = await this.#signature(caller, meetingId, address, wish);
      const { sha256, names } = await this.#keep(caller, { meetingId, paper }, pdf, [signer]);
      return { sha256, signer: names.join() };
    });
  }

  async takeSigned(
    caller: PaperCaller,
    meetingId: string,
    address: PaperAddress,
    pdf: Buffer,
  ): ReturnType<PapersPort['takeSigned']> {
    const paper = signable(address);
    if (paper === null) throw new PaperFault('unknownPaper');
    this.#found(caller, meetingId);
    return this.#signing(async () => {
      const signers = await this.#addedSigners(this.#found(caller, meetingId), address, pdf);
      const { sha256, names } = await this.#keep(caller, { meetingId, paper }, pdf, signers);
      return { sha256, signers: names };
    });
  }

  async verdict(caller: PaperCaller, meetingId: string, address: PaperAddress, fresh: boolean): Promise<PaperVerdict> {
    if (signable(address) === null) throw new PaperFault('unknownPaper');
    const { bytes } = await this.#paper(this.#found(caller, meetingId), address, fresh);
    return this.#verdict(bytes);
  }

  async verdictPage(caller: PaperCaller, meetingId: string, address: PaperAddress, fresh: boolean): Promise<MadePaper> {
    const found = this.#found(caller, meetingId);
    const verdict = await this.verdict(caller, meetingId, address, fresh);
    const file = await this.#file(found);
    const checked = checkedSignatures(paperTitle(address, found.meeting), verdict);
    const [page] = await this.#sealed(found, await this.#run(file, [{ kind: 'verdict', checked }]));
    if (page === undefined) throw new PaperFault('cannotMake');
    return page;
  }

  async takeTemplate(name: string, bytes: Buffer): ReturnType<PapersPort['takeTemplate']> {
    const faults = await this.#making(() => checkOwnTemplate(bytes));
    if (faults.length === 0) await this.#parts.office.keepTemplate({ name, at: this.#parts.loop.clock.now() }, bytes);
    return faults;
  }

  removeTemplate(): Promise<void> {
    return this.#parts.office.removeTemplate();
  }

  /** Every paper of a meeting for its file of record, the signed version where there is one. Throws PaperFault. */
  async papersOfRecord(meetingId: string): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> {
    const { state } = this.#parts.loop;
    const meeting = state.meetings[meetingId];
    if (meeting === undefined) throw new PaperFault('unknownMeeting');
    const found = { state, meeting };
    const papers = await this.#papers(found, ordersOfRecord(meeting), false);
    // Two votes may have one title: what stands before it tells them apart.
    return papers.map(({ fileName, bytes }, i) => ({ name: `${String(i + 1).padStart(2, '0')}-${fileName}`, bytes }));
  }

  #found({ session, role }: PaperCaller, meetingId: string): Found {
    if (role !== 'chair' && role !== 'secretary') throw new PaperFault('notAllowed');
    const { state } = this.#parts.loop;
    const meeting = state.meetings[meetingId];
    if (meeting === undefined || meeting.roomId !== state.sessions[session]?.roomId)
      throw new PaperFault('unknownMeeting');
    return { state, meeting };
  }

  /** Keeps a signed version and writes each of its new signatures down. */
  async #keep(
    { session: id }: PaperCaller,
    of: { readonly meetingId: string; readonly paper: PaperOfRecord },
    pdf: Buffer,
    signers: readonly string[],
  ): Promise<{ readonly sha256: string; readonly names: readonly string[] }> {
    const { files, loop, log } = this.#parts;
    const { sha256 } = await files.put(Readable.from([pdf]), { limit: PAPER_BYTES });
    const names = signers.map((signer) => tidy(signer).slice(0, TEXT_LIMITS.name).trim() || '?');
    for (const signer of names) {
      const session = loop.state.sessions[id];
      if (session === undefined) throw new PaperFault('changedMeanwhile');
      const command = { kind: 'notePaperSigned', ...of, sha256, signer } as const;
      const outcome = await loop.submit({ actor: actorOf(session), id: null, command });
      if (!outcome.ok) throw new PaperFault('changedMeanwhile');
    }
    log.info({ meetingId: of.meetingId, kind: of.paper.kind, sha256, session: id }, 'paper signed');
    return { sha256, names };
  }

  /** The people whose valid signatures a paper has more than the version in force, or than the unsigned one as it is made now. */
  async #addedSigners(found: Found, address: PaperAddress, pdf: Buffer): Promise<readonly string[]> {
    const inForce = signedVersion(found.meeting, address);
    const base = await (inForce === null
      ? this.#unsigned(found, address, pdf)
      : this.#parts.files.read(inForce.sha256, 'original'));
    if (base === null) throw new PaperFault('otherPaper');
    const authority = new X509Certificate(this.#parts.trust.authority.cert).raw;
    const compared = await compareInThread({ kind: 'compare', pdf, base, authority, ...(await this.#trusted()) });
    return addedSigners(compared, inForce === null && this.#parts.trust.systemSeal !== null);
  }

  /** The paper without any seal as it is made now, at the date that `pdf` says to be made at: the same facts give the same bytes. */
  async #unsigned(found: Found, address: PaperAddress, pdf: Buffer): Promise<Uint8Array | null> {
    const madeAt = createdAt(pdf);
    if (madeAt === null) return null;
    const file = await this.#file(found, madeAt);
    demandResult(found.meeting, file, address);
    const [paper] = await this.#run(file, [await this.#order(address)]);
    return paper?.bytes ?? null;
  }

  async #paper(found: Found, address: PaperAddress, fresh: boolean): Promise<MadePaper> {
    const [paper] = await this.#papers(found, [address], fresh);
    if (paper === undefined) throw new PaperFault('cannotMake');
    return paper;
  }

  /** Papers in the order of their addresses; those not signed yet are made together. */
  async #papers(found: Found, addresses: readonly PaperAddress[], fresh: boolean): Promise<readonly MadePaper[]> {
    const signed = fresh ? [] : addresses.map((address) => signedVersion(found.meeting, address));
    const made = [
      ...(await this.#made(
        found,
        addresses.filter((_, i) => signed[i] == null),
      )),
    ];
    const papers = addresses.map(async (address, i) => {
      const version = signed[i];
      if (version == null) return made.shift();
      const bytes = await this.#parts.files.read(version.sha256, 'original');
      const fileName = `${plainTitle(address, found.meeting)}-da-ky.pdf`;
      return bytes === null ? undefined : { fileName, mediaType: 'application/pdf', bytes };
    });
    return (await Promise.all(papers)).map((paper) => {
      if (paper === undefined) throw new PaperFault('cannotMake');
      return paper;
    });
  }

  /** Papers made now, PDFs with the seal. */
  async #made(found: Found, addresses: readonly PaperAddress[]): Promise<readonly MadePaper[]> {
    if (addresses.length === 0) return [];
    const file = await this.#file(found);
    for (const address of addresses) demandResult(found.meeting, file, address);
    const [only] = addresses;
    if (only?.kind === 'press') return [press(file, only)];
    const orders: PaperOrder[] = [];
    for (const address of addresses) orders.push(await this.#order(address));
    return this.#sealed(found, await this.#run(file, orders));
  }

  /** Dated now, to the second, which is what a PDF keeps of it; or as a paper made before was. */
  async #file({ state, meeting }: Found, madeAt = this.#thisSecond()): Promise<MeetingFile> {
    const { ledger } = this.#parts.loop;
    const file = meetingFileOf(await withBallots(state, meeting.id, ledger), meeting.id, madeAt);
    if (file === null) throw new PaperFault('unknownMeeting');
    return withCheckpoints(file, meeting, ledger, await this.#parts.evidence());
  }

  #thisSecond(): number {
    return Math.floor(this.#parts.loop.clock.now() / SECOND_MS) * SECOND_MS;
  }

  async #order({ kind, format, pollId }: PaperAddress): Promise<PaperOrder> {
    if (kind === 'ownMinutes') {
      const template = await this.#parts.office.template();
      if (template === null) throw new PaperFault('noTemplate');
      return { kind, template: template.bytes };
    }
    if (kind === 'results') return { kind, format: format === 'csv' ? 'csv' : 'xlsx' };
    const text = format === 'docx' ? 'docx' : 'pdf';
    if (kind === 'voteReport' || kind === 'countMinutes') return { kind, voteId: pollId ?? '', format: text };
    if (kind === 'minutes' || kind === 'annex') return { kind, format: text };
    throw new PaperFault('unknownPaper');
  }

  async #run(file: MeetingFile, orders: readonly PaperOrder[]): Promise<readonly MadePaper[]> {
    try {
      return await this.#making(() => makePapers(file, orders));
    } catch (error) {
      if (!(error instanceof PapersRefused)) throw error;
      this.#parts.log.error({ code: error.code, message: error.message }, 'a paper could not be made');
      throw new PaperFault(error.code === 'badTemplate' ? 'badTemplate' : 'cannotMake');
    }
  }

  /** The PDFs among them with the room's seal, unless the room has none yet: `status` says so. */
  async #sealed({ state, meeting }: Found, papers: readonly MadePaper[]): Promise<readonly MadePaper[]> {
    const { systemSeal, authority } = this.#parts.trust;
    const open = papers.filter(isPdf);
    if (systemSeal === null || open.length === 0) return papers;
    const { cert, key } = systemSeal;
    const sealed = [
      ...(await sealInThread({
        kind: 'seal',
        pdfs: open.map(({ bytes }) => bytes),
        seal: { cert, key },
        authority: authority.cert,
        room: state.rooms[meeting.roomId]?.name ?? '',
        at: this.#parts.loop.clock.now(),
      })),
    ];
    return papers.map((paper) => (isPdf(paper) ? { ...paper, bytes: sealed.shift() ?? paper.bytes } : paper));
  }

  /** The version in force with one personal signature more. */
  async #signature(
    caller: PaperCaller,
    meetingId: string,
    address: PaperAddress,
    { p12, password, reason }: SigningWish,
  ) {
    const found = this.#found(caller, meetingId);
    const { bytes } = await this.#paper(found, address, false);
    try {
      return await signInThread({
        kind: 'p12',
        pdf: bytes,
        p12,
        password,
        reason: reason === '' ? REASON : reason,
        location: found.state.rooms[found.meeting.roomId]?.name ?? '',
        at: this.#parts.loop.clock.now(),
      });
    } catch (error) {
      if (!(error instanceof SigningError)) throw error;
      throw new PaperFault('signingFailed', {
        vi: SIGNING_SENTENCES.vi.fault[error.fault],
        en: SIGNING_SENTENCES.en.fault[error.fault],
      });
    }
  }

  async #verdict(pdf: Uint8Array): Promise<PaperVerdict> {
    const trusted = await this.#trusted();
    const signatures = await verifyInThread({ kind: 'verify', pdf, ...trusted });
    return { sha256: createHash('sha256').update(pdf).digest('hex'), checkedAt: trusted.at, signatures };
  }

  /** Whom signatures are checked against, and when: the room's authority, and what the office imported. */
  async #trusted() {
    const { roots, revocationLists } = await this.#parts.office.trusted();
    const own = new X509Certificate(this.#parts.trust.authority.cert).raw;
    return { roots: [own, ...roots], revocationLists: [...revocationLists], at: this.#parts.loop.clock.now() };
  }
}

const isPdf = ({ mediaType }: MadePaper): boolean => mediaType === 'application/pdf';

function signedVersion({ signedPapers = [] }: Meeting, address: PaperAddress): SignedPaper | null {
  const paper = signable(address);
  return paper === null ? null : (signedPapers[signedIndex(signedPapers, paper)] ?? null);
}

/** Throws PaperFault where a paper of a vote is asked for that has no result. */
function demandResult({ polls }: Meeting, { votes }: MeetingFile, { pollId }: PaperAddress): void {
  if (pollId === null || votes.some(({ id }) => id === pollId)) return;
  throw new PaperFault(polls.some(({ setup }) => setup.id === pollId) ? 'noResult' : 'unknownPaper');
}

function press(file: MeetingFile, { pollId }: PaperAddress): MadePaper {
  const vote = file.votes.find(({ id }) => id === pollId);
  if (vote === undefined) throw new PaperFault('noResult');
  const bytes = Buffer.from(`${pressText(vote, file.body).join('\n')}\n`, 'utf8');
  return { fileName: 'cau-thong-cao.txt', mediaType: 'text/plain; charset=utf-8', bytes };
}
