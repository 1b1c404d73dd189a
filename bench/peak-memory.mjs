// Preloaded into a program (`node --import ./bench/peak-memory.mjs ...`), writes the most memory that it held, in bytes,
// into the file that PEAK_MEMORY names.
import { writeFileSync } from 'node:fs';

process.on('exit', () => writeFileSync(process.env.PEAK_MEMORY, String(process.resourceUsage().maxRSS * 1024)));
