// Prints, for each file named: its size, its size after brotli at its hardest, its name. A file below a folder `web` gets its
// compressed twins beside it, `.br` and `.gz`, for servers that send those to whom accepts them.
import { readFileSync, writeFileSync } from 'node:fs';
import { sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

for (const file of process.argv.slice(2)) {
  const bytes = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const brotli = brotliCompressSync(bytes, { params });
  if (file.includes(`${sep}web${sep}`)) {
    writeFileSync(`${file}.br`, brotli);
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
  console.log(bytes.length, brotli.length, file);
}
