import { UsageError } from '../readOptions.ts';
import { drillKill, KILL_OPTIONS } from './drill/kill.ts';
import { runTool } from './runTool.ts';
import { optionLines, readToolArgs } from './toolArgs.ts';

const USAGE = `npm run drill -- kill [options]
${optionLines(KILL_OPTIONS)}`;

runTool(USAGE, async ([name, ...args]) => {
  if (name !== 'kill') throw new UsageError(name === undefined ? 'which drill?' : `there is no drill "${name}"`);
  const { numbers, json } = readToolArgs(args, KILL_OPTIONS);
  return { ...(await drillKill(numbers)), json };
});
