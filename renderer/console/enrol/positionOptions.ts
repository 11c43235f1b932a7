import type { Catalogue } from '../../../core/i18n/catalogue.ts';
import type { TerminalUse } from '../../../core/terminals/terminal.ts';
import type { EnrolledLine } from '../../../core/views/terminalViews.ts';
import { positionName, type RoomNames } from './positionName.ts';
import { inOrder, machinesByPlace } from './positions.ts';

/** What a machine with the seat's program can be; desk and console are used in a browser. */
export const MACHINE_KINDS = ['chair', 'wall', 'seat'] as const;
export const BROWSER_KINDS = ['console', 'desk', 'chair', 'wall', 'seat'] as const;

/** One position to choose; `taken` has an enrolled machine. */
export interface PositionOption {
  readonly key: string;
  readonly use: TerminalUse;
  readonly label: string;
  readonly taken: boolean;
}

/** A position as a key of its own. */
export function positionKey(use: TerminalUse): string {
  if (use.kind === 'seat') return `seat ${use.placeId}`;
  return use.kind === 'wall' ? `wall ${use.accountId}` : use.kind;
}

/** Every position of the room that a machine, or a browser, can stand at: other screens first, then the seats in order. */
export function positionOptions(
  kinds: readonly TerminalUse['kind'][],
  names: RoomNames,
  terminals: readonly EnrolledLine[],
  text: Catalogue,
): readonly PositionOption[] {
  const uses = kinds.flatMap((kind): TerminalUse[] => {
    switch (kind) {
      case 'seat':
        return inOrder(names.places).map(({ id }) => ({ kind, placeId: id }));
      case 'wall':
        return names.accounts.filter(({ role }) => role === 'wall').map(({ id }) => ({ kind, accountId: id }));
      default:
        return [{ kind }];
    }
  });
  const machines = machinesByPlace(terminals);
  return uses.map((use) => ({
    key: positionKey(use),
    use,
    label: positionName(use, names, text),
    taken: use.kind === 'seat' && machines.has(use.placeId),
  }));
}
