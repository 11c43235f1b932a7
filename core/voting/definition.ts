import { canonicalJson } from '../base/canonicalJson.ts';
import type { ElectionKey } from './electionKey.ts';
import type { PollSetup, RollEntry } from './poll.ts';
import type { Figures } from './rule.ts';

/** What every ballot of a poll refers to by its hash: question, rule, roll, base and key as they were frozen (V-4). */
export interface PollDefinition {
  readonly meetingId: string;
  readonly setup: PollSetup;
  readonly figures: Figures;
  readonly roll: readonly RollEntry[];
  readonly key: ElectionKey | null;
}

export const definitionText = (definition: PollDefinition): string => canonicalJson(definition);
