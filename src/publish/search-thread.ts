import { parentPort } from 'node:worker_threads';
import { outcomeOf } from '../diagnostics/outcome.js';
import { type SearchPart, searchIndex } from './search.js';

// The thread of `openIndexer`: makes an index of each part that it is given.
parentPort!.on('message', async (part: SearchPart) => {
  parentPort!.postMessage(await outcomeOf((report) => searchIndex(part, report)));
});
