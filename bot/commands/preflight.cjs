// Plain JavaScript of an old kind, so that it runs on any Node and can say what is missing in one line.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Practice Garden needs Node 22.18 or newer; this is ${process.version}. On Linux and Windows "npm ci" brings Node 24 along ` +
      'unless optional packages were left out: run "npm ci --include=optional". Elsewhere install Node 24 from nodejs.org.',
  );
  process.exit(1);
}

// With a script named, it runs here, and what Node compiled of it is kept for the next start.
const [, , script] = process.argv;
if (script) {
  const { resolve } = require("node:path");
  require("node:module").enableCompileCache();
  process.argv.splice(1, 2, resolve(script));
  import(require("node:url").pathToFileURL(process.argv[1]).href).catch((error) => {
    console.error(error);
    process.exit(1);
  });
}
