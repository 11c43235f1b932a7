import { UsageError } from '../readOptions.ts';
import { benchDocuments, DOCUMENT_OPTIONS } from './bench/documents.ts';
import { benchFanout, FANOUT_OPTIONS } from './bench/fanout.ts';
import { benchReader, READER_OPTIONS } from './bench/reader.ts';
import { benchReconnect, RECONNECT_OPTIONS } from './bench/reconnect.ts';
import { benchSearch, SEARCH_OPTIONS } from './bench/search.ts';
import { benchSecret, SECRET_KINDS, SECRET_OPTIONS } from './bench/secret.ts';
import { benchSwarm, SWARM_OPTIONS } from './bench/swarm.ts';
import { benchVote, VOTE_OPTIONS } from './bench/vote.ts';
import { runTool } from './runTool.ts';
import { optionLines, readToolArgs } from './toolArgs.ts';
import { takeChoice } from './toolChoice.ts';

const USAGE = `npm run bench -- vote [options]
${optionLines(VOTE_OPTIONS)}

npm run bench -- fanout [options]
${optionLines(FANOUT_OPTIONS)}

npm run bench -- documents [options]
${optionLines(DOCUMENT_OPTIONS)}

npm run bench -- reader [options]
${optionLines(READER_OPTIONS)}

npm run bench -- swarm [options]
${optionLines(SWARM_OPTIONS)}

npm run bench -- reconnect [options]
${optionLines(RECONNECT_OPTIONS)}

npm run bench -- search [options]
${optionLines(SEARCH_OPTIONS)}

npm run bench -- secret [--kind ${SECRET_KINDS.join('|')}] [options]
${optionLines(SECRET_OPTIONS)}`;

runTool(USAGE, async ([name, ...args]) => {
  switch (name) {
    case 'vote': {
      const { numbers, json } = readToolArgs(args, VOTE_OPTIONS);
      return { ...(await benchVote(numbers)), json };
    }
    case 'fanout': {
      const { numbers, json } = readToolArgs(args, FANOUT_OPTIONS);
      return { ...(await benchFanout(numbers)), json };
    }
    case 'documents': {
      const { numbers, json } = readToolArgs(args, DOCUMENT_OPTIONS);
      return { ...(await benchDocuments(numbers)), json };
    }
    case 'reader': {
      const { numbers, json } = readToolArgs(args, READER_OPTIONS);
      return { ...(await benchReader(numbers)), json };
    }
    case 'swarm': {
      const { numbers, json } = readToolArgs(args, SWARM_OPTIONS);
      return { ...(await benchSwarm(numbers)), json };
    }
    case 'reconnect': {
      const { numbers, json } = readToolArgs(args, RECONNECT_OPTIONS);
      return { ...(await benchReconnect(numbers)), json };
    }
    case 'search': {
      const { numbers, json } = readToolArgs(args, SEARCH_OPTIONS);
      return { ...(await benchSearch(numbers)), json };
    }
    case 'secret': {
      const { choice, rest } = takeChoice(args, 'kind', SECRET_KINDS);
      const { numbers, json } = readToolArgs(rest, SECRET_OPTIONS);
      return { ...(await benchSecret(numbers, choice)), json };
    }
    default:
      throw new UsageError(name === undefined ? 'which measurement?' : `there is no measurement "${name}"`);
  }
});
