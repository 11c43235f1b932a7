import type { Catalogue } from '../../../core/i18n/catalogue.ts';
import type { Account } from '../../../core/people/people.ts';
import type { Place } from '../../../core/room/room.ts';
import type { TerminalUse } from '../../../core/terminals/terminal.ts';

/** What names the positions of a room. */
export interface RoomNames {
  readonly places: readonly Place[];
  readonly accounts: readonly Account[];
}

/** "Ghế 56", "Màn hình hội trường · Bên trái": where a terminal stands. */
export function positionName(use: TerminalUse, { places, accounts }: RoomNames, text: Catalogue): string {
  const { uses } = text.console.enrol;
  switch (use.kind) {
    case 'seat': {
      const place = places.find(({ id }) => id === use.placeId);
      return place === undefined ? uses.seat : text.common.place(place.label);
    }
    case 'wall': {
      const account = accounts.find(({ id }) => id === use.accountId);
      return account === undefined ? uses.wall : `${uses.wall} · ${account.name}`;
    }
    default:
      return uses[use.kind];
  }
}
