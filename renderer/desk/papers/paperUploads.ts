import type { PaperLine } from '../../../core/views/papersView.ts';
import { newId } from '../../app/useCommand.ts';
import { guessKind } from './guessKind.ts';
import { guessNumber } from './guessNumber.ts';
import { paperName } from './paperName.ts';
import type { ToUpload } from './uploads.ts';

/** Where files of a meeting go. */
export interface PaperUploads {
  readonly meetingId: string;
  readonly itemOf: (file: File) => string | null;
  /** The server takes nothing else. */
  readonly pdfOnly: boolean;
}

/** Files that become papers, described as far as their names tell. */
export function newPapers({ meetingId, itemOf, pdfOnly }: PaperUploads, files: readonly File[]): readonly ToUpload[] {
  return files.map((file) => {
    const paperId = newId();
    const name = paperName(file.name);
    const said = { name, document: guessKind(name), number: guessNumber(file.name) };
    const to = { kind: 'paper', paperId, meetingId, itemId: itemOf(file), ...said } as const;
    return { id: paperId, name, isVersion: false, to, file, pdfOnly };
  });
}

/** The next version of a paper. */
export function nextOfPaper(
  { meetingId, pdfOnly }: Omit<PaperUploads, 'itemOf'>,
  { id: paperId, itemId, name, kind, number }: PaperLine,
  file: File,
): ToUpload {
  const to = { kind: 'paper', paperId, meetingId, itemId, name, document: kind, number } as const;
  return { id: newId(), name, isVersion: true, to, file, pdfOnly };
}
