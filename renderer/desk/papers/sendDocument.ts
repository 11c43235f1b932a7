import type { DocumentKind } from '../../../core/documents/document.ts';
import { IntakeState, IntakeTicket } from '../../../core/intake/intakeState.ts';
import type { LibraryEntrySetup } from '../../../core/library/library.ts';
import { authHeaders } from '../../app/documents.ts';
import { sendFile } from '../../app/sendFile.ts';
import { followIntake, type TakenState } from './followIntake.ts';
import { stopOf, type UploadStop } from './uploadFault.ts';

/** What becomes of a file. */
export type Destination =
  | {
      readonly kind: 'paper';
      /** Of a paper that is there: the file becomes its next version, and the rest stays as the desk wrote it. */
      readonly paperId: string;
      readonly meetingId: string;
      readonly itemId: string | null;
      readonly name: string;
      readonly document: DocumentKind;
      readonly number: string;
    }
  /** A reference document of the library. */
  | { readonly kind: 'entry'; readonly entryId: string; readonly setup: LibraryEntrySetup };

/** A file, and what becomes of it. */
export interface DocumentToSend {
  readonly to: Destination;
  /** It is a further file of something that is there. */
  readonly isVersion: boolean;
  readonly file: File;
}

function queryOf({ to, isVersion, file }: DocumentToSend): URLSearchParams {
  if (to.kind === 'entry') {
    return new URLSearchParams({
      target: 'library',
      name: to.setup.name,
      [isVersion ? 'entryId' : 'id']: to.entryId,
      setup: JSON.stringify(to.setup),
      file: file.name,
    });
  }
  const { meetingId: meeting, name, document: kind, paperId: paper, itemId, number } = to;
  const query = new URLSearchParams({ meeting, name, kind, paper, file: file.name });
  if (itemId !== null) query.set('item', itemId);
  if (number !== '') query.set('number', number);
  return query;
}

/** What is heard of a file on its way. */
export interface SendDocumentHears {
  /** Bytes that were sent. */
  readonly onSent: (sent: number) => void;
  /** The server has it, and makes a PDF of it. */
  readonly onTaken: (state: TakenState) => void;
}

/** Pause between two questions about a file that is converted, ms. */
const ASK_EVERY_MS = 700;

/** Types that the server takes by their name; what a file is says its content. */
const typeOf = ({ type }: File) => (type === '' ? 'application/octet-stream' : type);

async function askIntake(id: string): Promise<IntakeState | 'away' | null> {
  try {
    const answer = await fetch(`/documents/intake/${encodeURIComponent(id)}`, { headers: authHeaders() });
    if (answer.status === 404) return null;
    return answer.ok ? IntakeState.parse(await answer.json()) : 'away';
  } catch {
    return 'away';
  }
}

/**
 * Sends one file. Resolves with null when it has become what it should, with what stopped it otherwise; `stop` breaks the
 * sending off, and then nothing more is heard.
 */
export function sendDocument(
  what: DocumentToSend,
  { onSent, onTaken }: SendDocumentHears,
): { done: Promise<UploadStop | null>; stop: () => void } {
  const { file } = what;
  const { done, stop } = sendFile({ path: `/documents?${queryOf(what)}`, type: typeOf(file), file }, onSent);
  const whatStopped = async () => {
    const { status, code, body } = await done;
    if (status !== 202) return status >= 200 && status < 300 ? null : stopOf(status, code);
    const ticket = IntakeTicket.safeParse(body);
    if (!ticket.success) return stopOf(status, null);
    const pause = () => new Promise<void>((resolve) => setTimeout(resolve, ASK_EVERY_MS));
    return followIntake({ ask: () => askIntake(ticket.data.intake), pause, onState: onTaken });
  };
  return { done: whatStopped(), stop };
}
