import type { Catalogue } from '../../catalogue.ts';

export const rights: Catalogue['desk']['rights'] = {
  column: 'Weight, proxy',
  show: 'Weights, proxies',
  showHint: 'Only for bodies whose rules know them',
  edit: (name) => `Weight and proxy of ${name}`,
  dialog: (name) => `Voting rights of ${name}`,
  weight: 'Weight of the ballot',
  weightHint: 'From 0.001 to 999.999, with up to three decimals. It counts only where a vote’s rule weighs.',
  badWeight: 'A number from 0.001 to 999.999 with up to three decimals.',
  proxy: 'While absent, the proxy goes to',
  proxyHint: 'It counts only where a vote’s rule knows proxies. The holder must be present and vote in person.',
  holdsOne: 'This delegate holds somebody’s proxy and can give none.',
  nobody: 'No proxy',
  proxyTo: (name) => `proxy to ${name}`,
  save: 'Save',
  saved: 'The voting rights were saved.',
};
