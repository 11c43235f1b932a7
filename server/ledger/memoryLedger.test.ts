import { ledgerContract } from './ledgerContract.ts';
import { memoryLedger } from './memoryLedger.ts';

ledgerContract('The memory ledger', async () => memoryLedger());
