import type { Catalogue } from '../../../core/i18n/catalogue.ts';
import type { ReadinessSummary } from './summaryOf.ts';

/** The verdict in words. */
export function summaryWords(summary: ReadinessSummary, { readiness }: Catalogue['console']): string {
  switch (summary.state) {
    case 'checking':
      return readiness.running(summary.done, summary.all);
    case 'ok':
      return readiness.verdict.ok;
    case 'warn':
    case 'bad':
      return readiness.verdict[summary.state](summary.count);
  }
}
