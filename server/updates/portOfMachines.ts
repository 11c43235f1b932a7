import type { Machines } from '../machines/Machines.ts';
import type { TargetAnswer } from '../machines/OrderBook.ts';
import type { Orders } from '../machines/Orders.ts';
import type { MachinePort, OrderEnd } from './MachinePort.ts';

type Papers = Extract<OrderEnd, { kind: 'done' }>['papers'];

/** The machines' lines, and the orders that are given on them, as a rollout and the check before a meeting see them. */
export function portOfMachines(machines: Machines, orders: Pick<Orders, 'give'>): MachinePort {
  return {
    reportOf(terminalId) {
      const state = machines.lineOf(terminalId)?.state;
      return state?.kind === 'known' ? state.report : null;
    },

    onChange: (listener) =>
      machines.listen(({ kind }) => {
        if (kind === 'came' || kind === 'reported' || kind === 'left') listener();
      }),

    order(order, terminalIds, from) {
      const papers = new Map<string, Papers>();
      const { id, answers } = orders.give(order, terminalIds, from);
      const stop = machines.listen((event) => {
        if (event.kind === 'done' && event.said.id === id) papers.set(event.terminal.id, event.said.papers ?? []);
      });
      // An answer is told to whoever waits for it only after everybody has heard the event, papers and all.
      void Promise.all(answers.values()).then(stop);
      return new Map(
        [...answers].map(([terminalId, answer]) => [
          terminalId,
          answer.then((given) => endOf(given, papers.get(terminalId) ?? [])),
        ]),
      );
    },
  };
}

function endOf({ state, why }: TargetAnswer, papers: Papers): OrderEnd {
  switch (state) {
    case 'done':
      return { kind: 'done', papers };
    case 'failed':
      return { kind: 'failed', why: why ?? '' };
    case 'away':
    case 'notForBrowsers':
      return { kind: 'away' };
    case 'sent':
    case 'silent':
      return { kind: 'silent' };
  }
}
