import { randomUUID } from 'node:crypto';
import { AttachPaper } from '../../core/documents/commands.ts';
import { isSecret, PLAIN_PAPER } from '../../core/documents/document.ts';
import { filesOfDesk, filesOfReaders, isOpenNow, papersFor } from '../../core/documents/readers.ts';
import { isLibraryFile, isLibraryFileOfDesk, librarySource } from '../../core/library/libraryFiles.ts';
import { meetingHere } from '../../core/session/meetingHere.ts';
import type { HttpPorts } from '../http/ports.ts';
import type { Imports } from '../imports/createImports.ts';
import { attachEntry } from '../library/attachEntry.ts';
import type { NotesStore } from '../notes/NotesStore.ts';
import type { Presentations } from '../presentation/Presentations.ts';
import { actorOf } from './actorOf.ts';
import type { Door } from './door.ts';
import type { RoomLoop } from './room.ts';

export interface HttpPortParts {
  readonly loop: RoomLoop;
  readonly door: Door;
  readonly presentations: Pick<Presentations, 'isOnWall'>;
  readonly imports: Imports;
  readonly notes: Pick<NotesStore, 'list' | 'put' | 'keys' | 'putKey'>;
  readonly version: string;
  readonly protocol: number;
}

/** What the HTTP side may know and do: papers go only to those whom the meeting released them to (D-1). */
export function httpPorts({ loop, door, presentations, imports, notes, version, protocol }: HttpPortParts): HttpPorts {
  return {
    callerOf(token, terminalId) {
      const session = door.sessionOf(token, terminalId);
      return session === null ? null : { session: session.id, role: session.role };
    },

    mayRead(caller, sha256) {
      const session = loop.state.sessions[caller.session];
      if (session === undefined) return false;
      const { people, meetings, library } = loop.state;
      if (session.role === 'secretary') {
        if (isLibraryFileOfDesk(library, sha256)) return true;
        const ofRoom = Object.values(meetings).filter((meeting) => meeting.roomId === session.roomId);
        return ofRoom.some(({ papers }) => papers.some((paper) => filesOfDesk(paper).includes(sha256)));
      }
      // A wall has what is presented to the hall, while it is (H-1).
      if (session.role === 'wall') return presentations.isOnWall(session.roomId, sha256);
      if (session.role !== 'seat' && session.role !== 'chair') return false;
      if (isLibraryFile(library, sha256)) return true;
      const meeting = meetingHere(loop.state, actorOf(session));
      if (meeting === null) return false;
      const released =
        session.role === 'chair'
          ? meeting.papers.filter((paper) => paper.state.kind === 'released')
          : papersFor(people, meeting, session.personId ?? '');
      return released.some((paper) => isOpenNow(meeting, paper) && filesOfReaders(paper).includes(sha256));
    },

    isSecret: (sha256) =>
      Object.values(loop.state.meetings).some(({ papers }) =>
        papers.some((paper) => isSecret(paper.label) && filesOfDesk(paper).includes(sha256)),
      ),

    sourceOf(caller, sha256) {
      const papers = Object.values(loop.state.meetings).flatMap((meeting) => meeting.papers);
      // The same bytes may lie there under another name, in a paper of which this caller knows nothing (D-1).
      const known =
        caller.role === 'secretary' ? papers : papers.filter((paper) => filesOfReaders(paper).includes(sha256));
      const released = caller.role === 'secretary' ? known : known.filter(({ state }) => state.kind === 'released');
      const sources = released.flatMap(({ source, next }) => [source, next?.source ?? null]);
      const own = sources.find((source) => source?.sha256 === sha256) ?? null;
      return own ?? (caller.role === 'secretary' ? librarySource(loop.state.library, sha256) : null);
    },

    mayUpload: (caller) => caller.role === 'secretary',

    health: () => ({
      version,
      protocol,
      connected: door.seatsConnected,
    }),

    async attach(caller, upload) {
      const session = loop.state.sessions[caller.session];
      if (session === undefined) return { status: 401, body: { error: { code: 'notSignedIn' } } };
      const parsed = AttachPaper.safeParse({
        kind: 'attachPaper',
        meetingId: upload.meeting,
        paper: {
          ...PLAIN_PAPER,
          id: upload.paper ?? randomUUID(),
          itemId: upload.item,
          name: upload.name,
          kind: upload.kind ?? 'other',
          number: upload.number ?? '',
          file: { sha256: upload.sha256, size: upload.size, pages: upload.pages },
          source: upload.source,
          warnings: [...upload.warnings],
        },
      });
      if (!parsed.success) return { status: 400, body: { error: { code: 'malformed' } } };
      const { meetingId, paper } = parsed.data;
      const meeting = loop.state.meetings[meetingId];
      const sent = meeting?.roomId === session.roomId && meeting.papers.find((other) => other.id === paper.id);
      // The answer to an earlier try was lost: the paper is there already.
      if (sent && sent.file.sha256 === paper.file.sha256) return { status: 201, body: { paper: sent } };
      const { file, source, warnings } = paper;
      // A further file of a paper that is there is its next version (D-5).
      const command = sent
        ? ({ kind: 'attachVersion', meetingId, paperId: sent.id, version: { file, source, warnings } } as const)
        : parsed.data;
      const outcome = await loop.submit({ actor: actorOf(session), id: null, command });
      return outcome.ok ? { status: 201, body: { paper } } : { status: 409, body: { error: { code: outcome.code } } };
    },

    async attachEntry(caller, upload) {
      const session = loop.state.sessions[caller.session];
      if (session === undefined) return { status: 401, body: { error: { code: 'notSignedIn' } } };
      return attachEntry(loop, actorOf(session), upload);
    },

    notes: {
      ownerOf: ({ session }) => loop.state.sessions[session]?.personId ?? null,
      list: (owner, after) => notes.list(owner, after),
      put: (owner, put) => notes.put(owner, put),
      keys: (owner) => notes.keys(owner),
      putKey: (owner, put) => notes.putKey(owner, put),
    },

    importPreview: (caller, upload) => imports.preview(caller, upload),
    importCommit: (caller, request) => imports.commit(caller, request),
  };
}
