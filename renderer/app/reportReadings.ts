import type { AskKind } from '../../core/protocol/up/ask.ts';
import { READINGS_AT_ONCE, type Reading } from '../../core/readings/reading.ts';
import { papersHere } from './papersHere.ts';
import type { RoomState } from './roomState.ts';

/** What is new is told together, this long after the first of it, in milliseconds. */
const TELL_AFTER_MS = 4_000;

export interface ReportPorts {
  readonly store: { getState(): RoomState; subscribe(listener: (state: RoomState) => void): () => void };
  ask(question: Extract<AskKind, { kind: 'noteReadings' }>): Promise<{ readonly kind: string }>;
  /** What this delegate has read of the meeting, as the terminal keeps it. */
  readings(meetingId: string, personId: string): readonly Reading[];
}

/**
 * Tells the server what this seat's delegate has read and what lies on the terminal. What was read while the server was
 * away is kept on the terminal anyway: all of it is told at the next connection. Returns what to call when a page was read.
 */
export function reportReadings({ store, ask, readings }: ReportPorts): () => void {
  let isTelling = false;
  let told = '';
  const tell = async () => {
    isTelling = false;
    const { session, link, views } = store.getState();
    if (link.kind !== 'open' || session.kind !== 'signedIn' || session.role !== 'seat') return;
    const meetingId = views.meeting?.id;
    if (meetingId === undefined || session.personId === null) return;
    const papers = [...(views.papers?.papers ?? []), ...(views.ownPapers?.papers ?? [])];
    const files = papersHere.getState().files;
    const here = papers.map(({ file }) => file.sha256).filter((sha256) => files?.has(sha256) === true);
    const read = readings(meetingId, session.personId);
    const report = { meetingId, read: read.slice(0, READINGS_AT_ONCE), here: here.slice(0, READINGS_AT_ONCE) };
    const text = `${session.sessionId} ${JSON.stringify(report)}`;
    if (text === told) return;
    const answer = await ask({ kind: 'noteReadings', report }).catch(() => null);
    // What was not taken is told again with the next news.
    told = answer?.kind === 'answer' ? text : '';
  };
  const soon = () => {
    if (isTelling) return;
    isTelling = true;
    setTimeout(() => void tell(), TELL_AFTER_MS);
  };
  let wasOpen = false;
  store.subscribe(({ link }) => {
    const isOpen = link.kind === 'open';
    // A server that was started anew does not know what lies on this terminal.
    if (isOpen && !wasOpen) told = '';
    wasOpen = isOpen;
    if (isOpen) soon();
  });
  papersHere.subscribe(soon);
  return soon;
}
