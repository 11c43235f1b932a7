import type { Catalogue } from '../../catalogue.ts';
import { formatCount } from '../../format.ts';

const n = (count: number) => formatCount(count, 'en');
const members = (count: number) => (count === 1 ? '1 member' : `${n(count)} members`);

export const bodies: Catalogue['people']['bodies'] = {
  title: 'Bodies',
  list: 'List of bodies',
  create: 'Add a body',
  edit: 'Edit body',
  empty: 'No bodies yet',
  emptyText: 'Add the committee or council that meets, then import its members.',
  choose: 'Choose a body',
  family: { party: 'Party body', state: 'State body' },
  members,
  membersTitle: 'Incumbent members',
  order: 'in the body’s order',
  columns: { order: 'Order', code: 'Code', name: 'Name', position: 'Position, unit', actions: 'Actions' },
  table: 'List of members',
  noMembers: 'No members yet',
  noMembersText: 'Import a list from Excel, or add people who are known.',
  addMembers: 'Add members',
  import: 'Import a file',
  up: (name) => `Move ${name} up`,
  down: (name) => `Move ${name} down`,
  remove: (name) => `Remove ${name} from the body`,
  removeAsk: 'Remove from the body?',
  removeText: (name) => `${name} is no longer an incumbent member. The person and earlier meetings stay as they are.`,
  removeDo: 'Remove from the body',
  removed: 'Removed from the body.',
  saved: 'Body saved.',
  added: (count) => `${members(count)} added.`,
  pick: 'Choose from the people known',
  noPeople: 'Everybody known is a member.',
  addChosen: (count) => (count === 0 ? 'Add the chosen' : `Add ${members(count)}`),
  fields: {
    name: 'Name',
    nameHint: 'For example: Provincial Party Committee, 12th term',
    parent: 'Parent body',
    parentHint: 'The line above the body’s name',
    family: 'Kind of body',
    memberNoun: 'A member is called',
    memberNounHint: 'Used in sentences about results: ủy viên, đại biểu',
    address: 'Form of address',
    addressHint: 'đồng chí, ông/bà, đại biểu',
    save: 'Save body',
  },
};
