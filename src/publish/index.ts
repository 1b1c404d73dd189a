export type { Cache, Inputs, MemoryCache } from './cache.js';
export {
  cacheFolder,
  cleanCache,
  installed,
  memoryCache,
  noCache,
  openCache,
  readingCache,
  recalled,
} from './cache.js';
export type { CacheRun, Kept } from './cache-run.js';
export { beginRun, openRun } from './cache-run.js';
export { compileStylesheet } from './compiler.js';
export { bag, bagInfo } from './deposit/bag.js';
export type { Reason } from './explanation.js';
export { inWords } from './explanation.js';
export type { FileToWrite } from './files.js';
export { makeFolder, withLock, writeFilesWhole, writeFileWhole } from './files.js';
export { formerRelease, frozenFile, releasesIn, type Standing, standing } from './frozen.js';
export { cleanUp } from './interruption.js';
export { openSearchFiles } from './opensearch.js';
export type { BuildRecord, RecordedFile } from './record.js';
export { recordName, recordOf, writeRecord } from './record.js';
export { openIndexer, searchIndex, searchParts } from './search.js';
export { openShelf, type Shelf, type Shelved } from './shelf.js';
export type { PublishOptions } from './site.js';
export { mayPublish, publishSite } from './site.js';
export { openStore, type Store, type StorePlace } from './store/index.js';
export type { Verified } from './verify/index.js';
export { verify } from './verify/index.js';
