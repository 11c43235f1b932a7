import { HEADER_FAMILIES, type HeaderFamily } from './headerFamilies.ts';
import type { MeetingFile } from './meetingFile.ts';
import type { Block } from './paperDocument.ts';
import { DOTS, dayText, upper } from './words.ts';

export const familyOf = (file: MeetingFile): HeaderFamily => HEADER_FAMILIES[file.body.family];

/** The head of a paper of a type ("BB" for minutes, "BC" for a report), dated on the day it is made. */
export function letterhead(file: MeetingFile, type: 'BB' | 'BC'): Block {
  const { body, madeAt } = file;
  return {
    kind: 'letterhead',
    parent: upper(body.parent),
    body: upper(body.name),
    number: familyOf(file).number(type, body.symbol),
    date: `${body.place === '' ? DOTS : body.place}, ${dayText(madeAt)}`,
  };
}
