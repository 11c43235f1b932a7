import type { EnrolMachine } from '../../core/enrolment/protocol.ts';
import type { EnrolAsk, EnrolStep } from '../../renderer/app/shell.ts';
import type { Log } from '../log.ts';
import { EnrolError } from './EnrolError.ts';
import { type Enrolled, enrol } from './enrol.ts';
import { findOnStick, type StickFiles } from './findOnStick.ts';
import { type Invitation, invitationOfCode, invitationOfText } from './invitation.ts';

export interface EnrolmentPorts {
  machine(): EnrolMachine;
  readonly sticks: StickFiles;
  readonly platform: string;
  readonly now: () => number;
  readonly random: () => number;
  readonly log: Log;
  /** Keeps what the enrolment gave. Throws EnrolError when this terminal cannot be what it was let in as. */
  keep(enrolled: Enrolled): Promise<void>;
  /** Told of every step. */
  step(step: EnrolStep): void;
}

/** How a machine without a room gets one: one enrolment at a time, step by step. */
export interface Enrolment {
  /** Begins anew, whatever was under way. */
  begin(ask: EnrolAsk): void;
  cancel(): void;
  readonly now: EnrolStep;
}

export function createEnrolment(ports: EnrolmentPorts): Enrolment {
  let now: EnrolStep = { kind: 'idle' };
  let underway: AbortController | null = null;
  const go = (step: EnrolStep) => {
    now = step;
    ports.step(step);
  };

  const run = async (ask: EnrolAsk, signal: AbortSignal) => {
    const tell = (step: EnrolStep) => {
      if (!signal.aborted) go(step);
    };
    try {
      const invitation = await invitationOf(ask, ports);
      const { log, now: clock, random } = ports;
      const enrolled = await enrol(invitation, ask.place, {
        machine: ports.machine(),
        now: clock,
        random,
        signal,
        comparing: tell,
      });
      // From here on the server counts this machine as enrolled: it is kept, whoever cancelled meanwhile.
      await ports.keep(enrolled);
      log('enrolled', enrolled.terminalId);
      go({ kind: 'done' });
    } catch (error) {
      if (signal.aborted) return;
      const why = error instanceof EnrolError ? error.why : 'other';
      ports.log('enrolment failed', `${why}: ${error instanceof Error ? error.message : String(error)}`);
      tell({ kind: 'failed', why });
    }
  };

  return {
    begin(ask) {
      underway?.abort();
      underway = new AbortController();
      go({ kind: 'asking' });
      void run(ask, underway.signal);
    },
    cancel() {
      underway?.abort();
      underway = null;
      go({ kind: 'idle' });
    },
    get now() {
      return now;
    },
  };
}

async function invitationOf(ask: EnrolAsk, { sticks, platform }: EnrolmentPorts): Promise<Invitation> {
  switch (ask.kind) {
    case 'code':
      return invitationOfCode(ask.code, { address: ask.address, port: ask.port });
    case 'text':
      return invitationOfText(ask.text);
    case 'stick':
      return invitationOfText(await findOnStick(sticks, platform));
  }
}
