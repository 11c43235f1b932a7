import type { Command } from '../../../core/command.ts';
import { plainPaper } from '../../../core/documents/plainPaper.ts';
import { MEETING_ID } from '../fillRoom.ts';

/** The paper as the last thing the secretariat does. */
export function paperCommands(sha256: string, size: number): readonly Command[] {
  const file = { sha256, size, pages: null };
  const paper = plainPaper({ id: 'pack', itemId: null, name: 'Tài liệu', kind: 'report', file });
  return [
    { kind: 'attachPaper', meetingId: MEETING_ID, paper },
    { kind: 'releasePapers', meetingId: MEETING_ID, paperIds: [paper.id] },
  ];
}
