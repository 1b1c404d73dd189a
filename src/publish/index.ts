export type { Cache } from './cache.js';
export { beginCacheRun, cacheFolder, cleanCache, noCache, openCache, recalled } from './cache.js';
export type { FileToWrite } from './files.js';
export { makeFolder, writeFilesWhole, writeFileWhole } from './files.js';
export { cleanUp } from './interruption.js';
export type { BuildRecord, RecordedFile } from './record.js';
export { searchIndex } from './search.js';
export type { PublishOptions } from './site.js';
export { mayPublish, publishSite } from './site.js';
