import { createHash } from 'node:crypto';
import { canonicalJson } from '../../core/base/canonicalJson.ts';
import type { MeetingFile } from './meetingFile.ts';

/** What the annex prints and nobody may alter: who met, who was there and when, every vote to the last figure. */
export function factsOf(file: MeetingFile) {
  const { body, meeting, figures, attendance, votes, checkpoint } = file;
  return {
    body: { name: body.name, parent: body.parent, noun: body.memberNoun },
    meeting,
    figures,
    attendance,
    votes,
    checkpoint,
  };
}

/** SHA-256, in lower-case hex, of the facts as canonical JSON (RFC 8785). */
export const factsHash = (file: MeetingFile): string =>
  createHash('sha256')
    .update(canonicalJson(factsOf(file)))
    .digest('hex');
