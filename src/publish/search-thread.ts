import { parentPort, workerData } from 'node:worker_threads';
import { outcomeOf } from '../diagnostics/outcome.js';
import { searchIndex, type ToIndex } from './search.js';

// The thread of `searchIndexApart`: makes one index, and ends.
const { records, language } = workerData as ToIndex;
parentPort!.postMessage(await outcomeOf((report) => searchIndex(records, language, report)));
