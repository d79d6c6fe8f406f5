// The first line is a module in hexadecimal, each further one an export and its argument; the answer is time and result.
"use strict";
const lines = require("readline").createInterface({ input: process.stdin });
let exported = null;
lines.on("line", (line) => {
  if (exported === null) {
    exported = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(line, "hex"))).exports;
    return;
  }
  const [name, rounds] = line.split(" ");
  const start = process.hrtime.bigint();
  const result = exported[name](Number(rounds));
  const time = Number(process.hrtime.bigint() - start) / 1e9;
  console.log(`${time} ${result}`);
});
