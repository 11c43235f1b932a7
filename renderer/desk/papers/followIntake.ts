import type { IntakeState } from '../../../core/intake/intakeState.ts';
import { stopOf, type UploadStop } from './uploadFault.ts';

/** How far a file is that the server has, and that is no PDF. */
export type TakenState = Extract<IntakeState, { kind: 'queued' | 'converting' | 'checking' }>;

export interface FollowIntake {
  /** Asks the server: null when it does not know the ticket (any more), 'away' when it does not answer. */
  readonly ask: () => Promise<IntakeState | 'away' | null>;
  readonly pause: () => Promise<void>;
  readonly onState: (state: TakenState) => void;
}

/** Asks until it is known what became of a file: null, it is a paper; otherwise what stopped it. */
export async function followIntake({ ask, pause, onState }: FollowIntake): Promise<UploadStop | null> {
  for (;;) {
    const state = await ask();
    if (state === null) return { kind: 'fault', fault: 'lost' };
    // The server is converting all the same; a restarted one answers that it knows nothing.
    if (state !== 'away') {
      if (state.kind === 'done') return null;
      if (state.kind === 'refused') return stopOf(422, state.code);
      onState(state);
    }
    await pause();
  }
}
