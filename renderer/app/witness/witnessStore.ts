import { createStore } from 'zustand/vanilla';
import type { WitnessReport } from '../../../proof/witness/TerminalWitness.ts';

/** What this terminal found as a witness; nothing before it has begun. */
export const witnessStore = createStore<WitnessReport>()(() => ({ alarm: null, ballots: new Map(), size: 0 }));
