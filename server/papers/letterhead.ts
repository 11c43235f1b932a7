import { HEADER_FAMILIES, type HeaderFamily } from './headerFamilies.ts';
import type { MeetingFile } from './meetingFile.ts';
import type { Block } from './paperDocument.ts';
import { DOTS, dayText, upper } from './words.ts';

export const familyOf = (file: MeetingFile): HeaderFamily => HEADER_FAMILIES[file.body.family];

/** The head of a paper of a type ("BB" for minutes, "BC" for a report), dated on the day it is made; the number is that of the meeting's minutes. */
export function letterhead(file: MeetingFile, type: 'BB' | 'BC', isMinutes = false): Block {
  const { body, madeAt } = file;
  return {
    kind: 'letterhead',
    parent: upper(body.parent),
    body: upper(body.name),
    // Reports get their numbers in the office's own book; only the minutes' is known here.
    number: familyOf(file).number(type, body.symbol, isMinutes ? file.paperNumber : ''),
    date: `${body.place === '' ? DOTS : body.place}, ${dayText(madeAt)}`,
  };
}
