import { type Browse, browseMdns } from './discover.ts';
import { type StickFiles, stickFiles } from './enrol/findOnStick.ts';
import { type RunProgram, runProgram } from './machine/runProgram.ts';
import { startDetached } from './update/installUpdate.ts';

/** What the shell does to the machine around it, besides Electron. */
export interface SystemPorts {
  readonly browse: Browse;
  readonly sticks: StickFiles;
  readonly run: RunProgram;
  readonly startDetached: (file: string, args: readonly string[]) => void;
  /** In [0, 1). */
  readonly random: () => number;
}

export const systemPorts: SystemPorts = {
  browse: browseMdns,
  sticks: stickFiles,
  run: runProgram,
  startDetached,
  random: Math.random,
};
