/** The parts of the desk. */
export const DESK_TABS = [
  'meetings',
  'agenda',
  'people',
  'rules',
  'counting',
  'opinions',
  'library',
  'readings',
  'search',
  'records',
  'recall',
] as const;
export type DeskTab = (typeof DESK_TABS)[number];

/** Where the desk is; `meetingId` null is the meeting in the room, `itemId` null the first item or the general papers. */
export interface DeskPlace {
  readonly meetingId: string | null;
  readonly tab: DeskTab;
  readonly itemId: string | null;
}

/** Stands for "the meeting in the room" in an address; no client makes such an id. */
const IN_ROOM = '-';

/** Reads `/desk/<meeting>/<tab>/<item>`; whatever is missing or unknown leads to the list of meetings. */
export function readDeskPath(path: string): DeskPlace {
  const [, , meeting, tab, item] = path.split('/');
  const known = DESK_TABS.find((candidate) => candidate === tab);
  return {
    meetingId: meeting === undefined || meeting === '' || meeting === IN_ROOM ? null : decodeURIComponent(meeting),
    tab: known ?? 'meetings',
    itemId: item === undefined || item === '' ? null : decodeURIComponent(item),
  };
}

/** The address of a place, so that a reload comes back to it. */
export function deskPath({ meetingId, tab, itemId }: DeskPlace): string {
  const parts = ['/desk', encodeURIComponent(meetingId ?? IN_ROOM), tab];
  return (itemId === null ? parts : [...parts, encodeURIComponent(itemId)]).join('/');
}
