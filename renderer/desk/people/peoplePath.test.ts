import { describe, expect, it } from 'vitest';
import { type PeoplePlace, peopleItem, readPeoplePlace } from './peoplePath.ts';

describe('the address of the pages of people', () => {
  it('comes back to the same page after a reload', () => {
    const places: PeoplePlace[] = [
      { kind: 'delegates' },
      { kind: 'places' },
      { kind: 'import' },
      { kind: 'bodies', bodyId: null },
      { kind: 'bodies', bodyId: 'b-1' },
      { kind: 'bodyImport', bodyId: 'b_1' },
    ];
    for (const place of places) expect(readPeoplePlace(peopleItem(place))).toEqual(place);
  });

  it('leads to the delegates from anything else', () => {
    expect(readPeoplePlace('nonsense')).toEqual({ kind: 'delegates' });
  });
});
