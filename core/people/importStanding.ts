import { foldVietnamese } from '../base/foldVietnamese.ts';
import type { Standing } from './people.ts';

/** What a sheet may say about a person's part; a stand-in is named in the meeting, never imported. */
export type ImportStanding = Exclude<Standing, 'standIn'>;

const WORDS: ReadonlyMap<string, ImportStanding> = new Map(
  Object.entries({
    'chinh thuc': 'official',
    'dai bieu chinh thuc': 'official',
    'uy vien chinh thuc': 'official',
    official: 'official',
    'du khuyet': 'alternate',
    'dai bieu du khuyet': 'alternate',
    'uy vien du khuyet': 'alternate',
    alternate: 'alternate',
    'moi du': 'invited',
    'dai bieu moi du': 'invited',
    'khach moi': 'invited',
    'dai bieu moi': 'invited',
    invited: 'invited',
  } as const),
);

/** The standing that a text names; null when it names none. */
export function readStanding(text: string): ImportStanding | null {
  return WORDS.get(foldVietnamese(text).trim()) ?? null;
}
