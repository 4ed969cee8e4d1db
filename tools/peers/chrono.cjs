// chrono-node in a process of its own, with the lines that reader.py speaks. Times alone: it has no figures.
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const home = process.argv[2];
const { ar } = require(join(home, "node_modules", "chrono-node"));
const { version } = JSON.parse(readFileSync(join(home, "node_modules/chrono-node/package.json")));
const published = new Date("2017-01-23T12:00:00Z");
const say = (answer) => process.stdout.write(JSON.stringify(answer) + "\n");

say({ release: version });
require("node:readline")
  .createInterface({ input: process.stdin })
  .on("line", (line) => {
    const text = JSON.parse(line);
    const before = process.cpuUsage();
    const found = ar.parse(text, published).length;
    const { user, system } = process.cpuUsage(before);
    say({ seconds: (user + system) / 1e6, found });
  });
