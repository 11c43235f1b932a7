import type { TerminalUse } from '../../core/terminals/terminal.ts';
import { type SeatConfig, screenOf } from '../config.ts';
import type { Log } from '../log.ts';
import { keepScreen } from '../seatFile.ts';

export interface FollowParts {
  readonly configFile: string;
  readonly config: SeatConfig;
  isMeetingOpen(): boolean;
  restart(): void;
  readonly log: Log;
}

export interface Follower {
  /** What the server says that this terminal is for. */
  use(use: TerminalUse): void;
  /** Looks again whether the terminal may move now. */
  settle(): void;
}

/** Which screen it is, whatever code once proved it. */
function nameOf(screen: SeatConfig['screen']): string {
  switch (screen.kind) {
    case 'seat':
      return `seat ${screen.place}`;
    case 'chair':
      return 'chair';
    case 'wall':
      return `wall ${screen.account}`;
  }
}

/** Follows the technician who moves this terminal to another place: it starts again there, outside meetings. */
export function followUse({ configFile, config, isMeetingOpen, restart, log }: FollowParts): Follower {
  let wanted: SeatConfig['screen'] | null = null;
  const settle = () => {
    if (wanted === null || isMeetingOpen()) return;
    const screen = wanted;
    wanted = null;
    keepScreen(configFile, config, screen).then(
      () => {
        log('moved', `${nameOf(config.screen)} → ${nameOf(screen)}`);
        restart();
      },
      (error: unknown) => log('cannot move', String(error)),
    );
  };
  return {
    use(use) {
      const screen = screenOf(use);
      if (screen === null) log('cannot move', `to a ${use.kind}, which a browser serves`);
      wanted = screen === null || nameOf(screen) === nameOf(config.screen) ? null : screen;
      settle();
    },
    settle,
  };
}
