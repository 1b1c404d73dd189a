// Preloaded into a program (`node --import ./bench/processor-time.mjs ...`), writes the seconds of the processor that it and its threads
// took into the file that PROCESSOR_TIME names. Others on the machine add less to it than to the time on the wall.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(process.env.PROCESSOR_TIME, String((user + system) / 1e6));
});
