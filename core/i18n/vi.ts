import { audit } from './vi/audit.ts';
import { chair } from './vi/chair.ts';
import { common } from './vi/common.ts';
import { compare } from './vi/compare.ts';
import { console } from './vi/console.ts';
import { count } from './vi/count.ts';
import { countingBoard } from './vi/countingBoard.ts';
import { desk } from './vi/desk.ts';
import { library } from './vi/library.ts';
import { notes } from './vi/notes.ts';
import { opinions } from './vi/opinions.ts';
import { papers } from './vi/papers.ts';
import { people } from './vi/people.ts';
import { present } from './vi/present.ts';
import { reader } from './vi/reader.ts';
import { refusals } from './vi/refusals.ts';
import { search } from './vi/search.ts';
import { seat } from './vi/seat.ts';
import { shell } from './vi/shell.ts';
import { signIn } from './vi/signIn.ts';
import { voting } from './vi/voting.ts';
import { wall } from './vi/wall.ts';
import { witness } from './vi/witness.ts';

/** Every text of the product, in Vietnamese. One file an area; `en.ts` must have the same keys. */
export const vi = {
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
