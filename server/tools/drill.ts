import { UsageError } from '../readOptions.ts';
import { AGREE_OPTIONS, drillAgree } from './drill/agree.ts';
import { CHEAT_OPTIONS, drillCheat } from './drill/cheat.ts';
import { DRILL_KINDS } from './drill/drillPolls.ts';
import { drillIntake, INTAKE_OPTIONS } from './drill/intake.ts';
import { drillKill, KILL_OPTIONS } from './drill/kill.ts';
import { MUTANTS } from './drill/powercut/tracing.ts';
import { drillPowercut, POWERCUT_OPTIONS } from './drill/powercut.ts';
import { runTool } from './runTool.ts';
import { optionLines, readToolArgs } from './toolArgs.ts';
import { takeChoice } from './toolChoice.ts';

const USAGE = `npm run drill -- kill [--kind ${DRILL_KINDS.join('|')}] [options]
${optionLines(KILL_OPTIONS)}

npm run drill -- cheat [options]
${optionLines(CHEAT_OPTIONS)}

npm run drill -- agree [options]
${optionLines(AGREE_OPTIONS)}

npm run drill -- intake DIR|hostile [options]
${optionLines(INTAKE_OPTIONS)}

npm run drill -- powercut [options]
${optionLines(POWERCUT_OPTIONS)}
${`  --mutant ${MUTANTS.join('|')}`.padEnd(20)}makes the server wrong, which the drill must notice (none)`;

runTool(USAGE, async ([name, ...args]) => {
  switch (name) {
    case 'kill': {
      const { choice, rest } = takeChoice(args, 'kind', DRILL_KINDS);
      const { numbers, json } = readToolArgs(rest, KILL_OPTIONS);
      return { ...(await drillKill(numbers, choice)), json };
    }
    case 'cheat': {
      const { numbers, json } = readToolArgs(args, CHEAT_OPTIONS);
      return { ...(await drillCheat(numbers)), json };
    }
    case 'agree': {
      const { numbers, json } = readToolArgs(args, AGREE_OPTIONS);
      return { ...(await drillAgree(numbers)), json };
    }
    case 'intake': {
      const { words, numbers, json } = readToolArgs(args, INTAKE_OPTIONS, ['DIR']);
      return { ...(await drillIntake(words.join(''), numbers)), json };
    }
    case 'powercut': {
      const { choice, rest } = takeChoice(args, 'mutant', MUTANTS);
      const { numbers, json } = readToolArgs(rest, POWERCUT_OPTIONS);
      return { ...(await drillPowercut(numbers, choice)), json };
    }
    default:
      throw new UsageError(name === undefined ? 'which drill?' : `there is no drill "${name}"`);
  }
});
