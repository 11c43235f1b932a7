import { randomUUID } from 'node:crypto';
import { AttachPaper } from '../../core/documents/commands.ts';
import type { HttpPorts } from '../http/ports.ts';
import type { Imports } from '../imports/createImports.ts';
import { actorOf } from './actorOf.ts';
import type { Door } from './door.ts';
import type { RoomLoop } from './room.ts';

export interface HttpPortParts {
  readonly loop: RoomLoop;
  readonly door: Door;
  readonly imports: Imports;
  readonly version: string;
  readonly protocol: number;
}

/** What the HTTP side may know and do: papers go only to those whom the meeting released them to (D-1). */
export function httpPorts({ loop, door, imports, version, protocol }: HttpPortParts): HttpPorts {
  return {
    callerOf(token, terminalId) {
      const session = door.sessionOf(token, terminalId);
      return session === null ? null : { session: session.id, role: session.role };
    },

    mayRead(caller, sha256) {
      const session = loop.state.sessions[caller.session];
      if (session === undefined) return false;
      const meetings = Object.values(loop.state.meetings).filter((meeting) => meeting.roomId === session.roomId);
      if (session.role === 'secretary')
        return meetings.some((m) => m.papers.some((paper) => paper.file.sha256 === sha256));
      if (session.role !== 'seat' && session.role !== 'chair') return false;
      const here = loop.state.rooms[session.roomId]?.meetingId;
      return meetings.some(
        (m) =>
          m.id === here && m.papers.some((paper) => paper.file.sha256 === sha256 && paper.state.kind === 'released'),
      );
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
          id: upload.paper ?? randomUUID(),
          itemId: upload.item,
          name: upload.name,
          kind: upload.kind ?? 'other',
          file: { sha256: upload.sha256, size: upload.size, pages: upload.pages },
        },
      });
      if (!parsed.success) return { status: 400, body: { error: { code: 'malformed' } } };
      const { meetingId, paper } = parsed.data;
      const meeting = loop.state.meetings[meetingId];
      const sent = meeting?.roomId === session.roomId && meeting.papers.find((other) => other.id === paper.id);
      // The answer to an earlier try was lost: the paper is there already.
      if (sent && sent.file.sha256 === paper.file.sha256) return { status: 201, body: { paper: sent } };
      const outcome = await loop.submit({ actor: actorOf(session), id: null, command: parsed.data });
      return outcome.ok ? { status: 201, body: { paper } } : { status: 409, body: { error: { code: outcome.code } } };
    },

    importPreview: (caller, upload) => imports.preview(caller, upload),
    importCommit: (caller, request) => imports.commit(caller, request),
  };
}
