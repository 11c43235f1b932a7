import { useStore } from 'zustand';
import { ballotKey } from '../../../proof/witness/ballotKey.ts';
import type { BallotState, WitnessReport } from '../../../proof/witness/TerminalWitness.ts';
import { witnessStore } from './witnessStore.ts';

export type { BallotState } from '../../../proof/witness/TerminalWitness.ts';

/** What this terminal found as a witness of the log. */
export const useWitness = (): WitnessReport => useStore(witnessStore);

/** Whether the terminal takes no ballots, because it has seen that something is wrong with the log. */
export const useVotingFrozen = (): boolean => useStore(witnessStore, ({ alarm }) => alarm !== null);

/** How far the terminal is with looking for a ballot; null for one that it does not know. */
export const useBallotState = (pollId: string, personId: string): BallotState | null =>
  useStore(witnessStore, ({ ballots }) => ballots.get(ballotKey(pollId, personId)) ?? null);
