import { agenda } from './desk/agenda.ts';
import { counting } from './desk/counting.ts';
import { intake } from './desk/intake.ts';
import { live } from './desk/live.ts';
import { meetings } from './desk/meetings.ts';
import { papers } from './desk/papers.ts';
import { polls } from './desk/polls.ts';
import { readiness } from './desk/readiness.ts';
import { records } from './desk/records.ts';
import { rights } from './desk/rights.ts';
import { shell } from './desk/shell.ts';

/** The secretary's desk. */
export const desk = { shell, meetings, agenda, papers, polls, readiness, live, rights, counting, records, intake };
