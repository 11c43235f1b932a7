import { navigate, usePath } from '../../app/navigate.ts';
import { deskPath, readDeskPath } from '../deskPath.ts';

/** The pages under "people". */
export type PeoplePlace =
  | { readonly kind: 'delegates' }
  | { readonly kind: 'places' }
  | { readonly kind: 'import' }
  | { readonly kind: 'bodies'; readonly bodyId: string | null }
  | { readonly kind: 'bodyImport'; readonly bodyId: string };

/** Reads the last part of the desk's address; whatever is unknown leads to the delegates. */
export function readPeoplePlace(item: string | null): PeoplePlace {
  const [page, bodyId, more] = (item ?? '').split('.');
  if (page === 'places' || page === 'import') return { kind: page };
  if (page !== 'bodies') return { kind: 'delegates' };
  if (bodyId === undefined) return { kind: 'bodies', bodyId: null };
  return more === 'import' ? { kind: 'bodyImport', bodyId } : { kind: 'bodies', bodyId };
}

/** The last part of the address of a page; ids hold no dot. */
export function peopleItem(place: PeoplePlace): string | null {
  switch (place.kind) {
    case 'delegates':
      return null;
    case 'places':
    case 'import':
      return place.kind;
    case 'bodies':
      return place.bodyId === null ? 'bodies' : `bodies.${place.bodyId}`;
    case 'bodyImport':
      return `bodies.${place.bodyId}.import`;
  }
}

/** Where one is among the pages of people, and how to go to another; a reload comes back to it. */
export function usePeoplePlace(): { place: PeoplePlace; goTo: (place: PeoplePlace) => void } {
  const { meetingId, itemId } = readDeskPath(usePath());
  return {
    place: readPeoplePlace(itemId),
    goTo: (place) => navigate(deskPath({ meetingId, tab: 'people', itemId: peopleItem(place) })),
  };
}
