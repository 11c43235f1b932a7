import type { Catalogue } from './catalogue.ts';
import { audit } from './en/audit.ts';
import { chair } from './en/chair.ts';
import { common } from './en/common.ts';
import { compare } from './en/compare.ts';
import { console } from './en/console.ts';
import { count } from './en/count.ts';
import { countingBoard } from './en/countingBoard.ts';
import { desk } from './en/desk.ts';
import { library } from './en/library.ts';
import { notes } from './en/notes.ts';
import { opinions } from './en/opinions.ts';
import { papers } from './en/papers.ts';
import { people } from './en/people.ts';
import { present } from './en/present.ts';
import { reader } from './en/reader.ts';
import { refusals } from './en/refusals.ts';
import { search } from './en/search.ts';
import { seat } from './en/seat.ts';
import { shell } from './en/shell.ts';
import { signIn } from './en/signIn.ts';
import { voting } from './en/voting.ts';
import { wall } from './en/wall.ts';
import { witness } from './en/witness.ts';

export const en: Catalogue = {
  audit,
  chair,
  common,
  compare,
  console,
  count,
  countingBoard,
  desk,
  library,
  notes,
  opinions,
  papers,
  people,
  present,
  reader,
  refusals,
  search,
  seat,
  shell,
  signIn,
  voting,
  wall,
  witness,
};
