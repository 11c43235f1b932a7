import { UsageError } from '../readOptions.ts';
import { benchVote, VOTE_OPTIONS } from './bench/vote.ts';
import { runTool } from './runTool.ts';
import { optionLines, readToolArgs } from './toolArgs.ts';

const USAGE = `npm run bench -- vote [options]
${optionLines(VOTE_OPTIONS)}`;

runTool(USAGE, async ([name, ...args]) => {
  switch (name) {
    case 'vote': {
      const { numbers, words, json } = readToolArgs(args, VOTE_OPTIONS);
      return { ...(await benchVote(numbers)), json };
    }
    default:
      throw new UsageError(name === undefined ? 'which measurement?' : `there is no measurement "${name}"`);
  }
});
